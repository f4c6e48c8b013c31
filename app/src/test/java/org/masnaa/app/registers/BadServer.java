package org.masnaa.app.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A register on loopback that behaves, or misbehaves, as a path says. */
final class BadServer implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String last = "";

  BadServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  String address(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** How many requests have come so far. */
  int asked() {
    return asked.get();
  }

  /** The last request: its line and its headers. */
  String last() {
    return last;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      String request = head(caller.getInputStream());
      last = request;
      asked.incrementAndGet();
      OutputStream out = caller.getOutputStream();
      switch (request.split(" ")[1].substring(1)) {
        case "reset" -> caller.setSoLinger(true, 0);
        case "empty" -> {}
        case "garbage" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<?%&}");
        case "dribble" -> dribble(out);
        case "huge" -> huge(out);
        case "redirect" ->
            write(
                out,
                "HTTP/1.1 302 Found\r\nLocation: "
                    + address("/good")
                    + "\r\nContent-Length: 0\r\n\r\n");
        default -> {
          String body = "{\"plate\": \"123\", \"years\": 3}";
          write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }
      }
    } catch (IOException gone) {
      // The caller has given up, as it should.
    }
  }

  private static void dribble(OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
    for (int i = 0; i < 1_000; i++) {
      write(out, " ");
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void huge(OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n[");
    byte[] part = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 15_000; i++) {
      out.write(part);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.isEmpty() ? "GET / HTTP/1.1" : head.toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
