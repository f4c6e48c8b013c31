package org.masnaa.app.shared.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ClamAV's daemon {@code clamd}, when the operator names one; the content goes to it in pieces, by
 * its command INSTREAM.
 */
@Component
public final class Scanner {

  /** What the scanner says. */
  public enum Verdict {
    CLEAN,
    INFECTED,
    /** It cannot be asked now; the file is held until it can. */
    UNREACHABLE
  }

  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;

  private final String address;

  /**
   * A scanner.
   *
   * @param address {@code host:port} of clamd; empty when there is none
   */
  public Scanner(@Value("${masnaa.clamd:}") String address) {
    this.address = address;
  }

  /** Asks about a content; clean when there is no scanner to ask. */
  public Verdict scan(InputStream content) throws IOException {
    if (address.isBlank()) {
      return Verdict.CLEAN;
    }
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
          Math.toIntExact(TO_CONNECT.toMillis()));
      socket.setSoTimeout(Math.toIntExact(TO_ANSWER.toMillis()));
      send(content, new DataOutputStream(socket.getOutputStream()));
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      String said = new String(answer, StandardCharsets.US_ASCII);
      if (said.contains("FOUND")) {
        return Verdict.INFECTED;
      }
      return said.contains("OK") ? Verdict.CLEAN : Verdict.UNREACHABLE;
    } catch (IOException unreachable) {
      return Verdict.UNREACHABLE;
    }
  }

  private static void send(InputStream content, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[PIECE];
    int read = content.read(piece);
    while (read > 0) {
      out.writeInt(read);
      out.write(piece, 0, read);
      read = content.read(piece);
    }
    out.writeInt(0);
    out.flush();
  }
}
