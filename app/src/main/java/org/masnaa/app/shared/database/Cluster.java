package org.masnaa.app.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder of PostgreSQL's data and the programs that work on it: initdb and pg_ctl. */
final class Cluster {

  /** Recovery after a crash replays at most the log between two checkpoints. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path programs;
  private final Path folder;
  private final Path log;
  private final RunAs runAs;

  Cluster(Path programs, Path folder, Path log, RunAs runAs) {
    this.programs = programs.toAbsolutePath();
    this.folder = folder.toAbsolutePath();
    this.log = log.toAbsolutePath();
    this.runAs = runAs;
  }

  /** Makes the folder where there is none. An interrupted attempt leaves nothing behind. */
  void create(String superuser, Path passwordFile) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    Path half = folder.resolveSibling(folder.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(half);
    Files.createDirectory(half);
    runAs.own(half);
    run(
        List.of(
            "initdb",
            "--pgdata=" + half,
            "--username=" + superuser,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile.toAbsolutePath(),
            "--encoding=UTF8",
            // One order on every machine: code points, not the host's locale.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Starts the server and waits until it answers. */
  void start(int port, String settings) throws IOException {
    Files.writeString(folder.resolve("postgresql.conf"), settings);
    Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    runAs.own(folder);
    // pg_ctl puts the server into a process group of its own: an interrupt typed at the terminal
    // reaches this program only, which ends its work before it stops the server.
    run(control("start", "--log=" + log, "--options=-p " + port));
  }

  void stop() throws IOException {
    run(control("stop", "--mode=fast"));
  }

  /**
   * The server that runs on this folder. Its file may have outlived it, and the number in it may
   * belong to quite another process by now.
   */
  Optional<ProcessHandle> server() throws IOException {
    return recorded().flatMap(ProcessHandle::of).filter(this::runsHere);
  }

  /**
   * Removes the file of a server that is gone when its number now belongs to another process:
   * PostgreSQL would take that one for a server. It sees through a number that belongs to nobody.
   */
  void forgetReusedNumber() throws IOException {
    Optional<ProcessHandle> other = recorded().flatMap(ProcessHandle::of);
    if (other.isPresent() && !runsHere(other.get())) {
      Files.delete(pidFile());
    }
  }

  private Optional<Long> recorded() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile())) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  private boolean runsHere(ProcessHandle process) {
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    return process.info().command().orElse("").endsWith("/postgres")
        && arguments.contains(folder.toString());
  }

  private Path pidFile() {
    return folder.resolve("postmaster.pid");
  }

  private List<String> control(String verb, String... options) {
    List<String> command = new ArrayList<>(List.of("pg_ctl", verb, "--wait", "--silent"));
    command.add("--timeout=" + PATIENCE.toSeconds());
    command.add("--pgdata=" + folder);
    command.addAll(List.of(options));
    return command;
  }

  private void run(List<String> programAndArguments) throws IOException {
    List<String> command = new ArrayList<>(runAs.prefix());
    command.add(programs.resolve("bin").resolve(programAndArguments.getFirst()).toString());
    command.addAll(programAndArguments.subList(1, programAndArguments.size()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The operator's own settings for PostgreSQL clients are not meant for this server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = waitFor(process);
    if (code != 0) {
      throw new IOException(
          programAndArguments.getFirst() + " ended with " + code + ": " + said.strip());
    }
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    }
  }
}
