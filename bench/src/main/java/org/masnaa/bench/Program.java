package org.masnaa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as a person starts it: through the launcher, on a free port, with its own data. */
final class Program implements AutoCloseable {

  private static final String READY = "ready in ";
  private static final int LAST_LINES = 20;

  /** A start that takes longer has failed; to wait on would be to wait for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final Path data;
  private final double secondsToReady;

  private Program(Process process, int port, Path data, double secondsToReady) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.secondsToReady = secondsToReady;
  }

  /** Starts it and waits until it is ready; {@code more} are further options of {@code run}. */
  static Program start(Path launcher, Path data, String... more) {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            launcher.toString(),
            "run",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString()));
    command.addAll(List.of(more));
    try {
      long begin = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      awaitReady(process);
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Program(process, port, data, seconds);
    } catch (IOException e) {
      throw new MeasurementFailed("the program could not be started: " + e.getMessage(), e);
    }
  }

  int port() {
    return port;
  }

  double secondsToReady() {
    return secondsToReady;
  }

  /** Has both languages' first pages made, so that memory is that of a program in use. */
  void askForPages() throws InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (String language : List.of("ar", "en")) {
        URI address = URI.create("http://localhost:%d/%s".formatted(port, language));
        HttpResponse<byte[]> answer =
            client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
          throw new MeasurementFailed(address + " answered " + answer.statusCode());
        }
      }
    } catch (IOException e) {
      throw new MeasurementFailed("the program did not answer: " + e.getMessage(), e);
    }
  }

  Memory memory() {
    return Memory.of(process.toHandle(), data);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new MeasurementFailed("the program did not end within a minute");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitReady(Process process) throws IOException {
    CompletableFuture<Process> tooLong =
        new CompletableFuture<Process>()
            .completeOnTimeout(process, LONGEST.toSeconds(), TimeUnit.SECONDS);
    CompletableFuture<Void> _ = tooLong.thenAccept(Process::destroyForcibly);
    try {
      awaitLine(process);
    } finally {
      tooLong.cancel(false);
    }
    // A full pipe would stop the program.
    Thread.ofVirtual().start(() -> drain(process.getInputStream()));
  }

  private static void awaitLine(Process process) throws IOException {
    Deque<String> last = new ArrayDeque<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.contains(READY)) {
      last.add(line);
      if (last.size() > LAST_LINES) {
        last.remove();
      }
      line = lines.readLine();
    }
    if (line == null) {
      throw new MeasurementFailed(
          "the program was not ready in %d s, or ended before:%n%s"
              .formatted(LONGEST.toSeconds(), String.join("\n", last)));
    }
  }

  private static void drain(InputStream output) {
    try {
      output.skip(Long.MAX_VALUE);
    } catch (IOException e) {
      // The program has ended, and with it its output.
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
