package org.masnaa.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program as a process of its own, as the launcher starts it. */
public final class RunningProgram implements AutoCloseable {

  private static final long LONGEST_SECONDS = 90;

  private final Process process;
  private final int port;
  private final List<String> lines;

  private RunningProgram(Process process, int port, List<String> lines) {
    this.process = process;
    this.port = port;
    this.lines = lines;
  }

  /**
   * Starts the program and waits until it says that it is ready, or ends.
   *
   * @param environment what is set beside what the test itself was given
   */
  public static RunningProgram start(Map<String, String> environment, String... options) {
    int port = freePort();
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of("run", "--port", Integer.toString(port)));
    command.addAll(List.of("--services", Path.of("..", "services").toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      List<String> lines = new ArrayList<>();
      CompletableFuture<Void> ready =
          CompletableFuture.runAsync(
              () -> readUntilReady(process, lines), Thread::startVirtualThread);
      ready.completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS).join();
      return new RunningProgram(process, port, List.copyOf(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> java() {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx384m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dlogging.level.org.masnaa=info",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        classes,
        "org.masnaa.app.Masnaa");
  }

  @SuppressWarnings("EmptyBlock") // a full pipe would stop the program, so what follows is read too
  private static void readUntilReady(Process process, List<String> lines) {
    BufferedReader output = process.inputReader();
    try {
      String line = output.readLine();
      while (line != null) {
        lines.add(line);
        if (line.contains("ready in ")) {
          Thread.startVirtualThread(() -> output.lines().forEach(rest -> {}));
          return;
        }
        line = output.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it runs and has said that it is ready. */
  public boolean isReady() {
    return process.isAlive() && said().contains("ready in ");
  }

  /** What it said until it was ready, or ended. */
  public String said() {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  public int port() {
    return port;
  }

  /** Waits for the end of a program that does not stay; its exit code. */
  public int exitCode() {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the program does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    int code = exitCode();
    if (code == 0) {
      throw new IllegalStateException("it ended by itself");
    }
  }

  /** Ends it as an operator does. */
  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
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
