package org.masnaa.app.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.masnaa.app.shared.PrivateFile;
import org.masnaa.app.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a data folder. It listens on the loopback address only and asks for a
 * password, which is kept in the folder for its owner alone. What was committed is there again
 * after a restart, however the program or the server ended; a server that outlived its program is
 * stopped, and one that dies under it is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 5;

  private final FolderLock lock;
  private final Cluster cluster;
  private final Path logFile;
  private final String password;
  private final String settings;
  private final int port;
  private final ReentrantLock serverChange = new ReentrantLock();
  private final CountDownLatch closing = new CountDownLatch(1);

  private EmbeddedPostgres(Path folder, Path programs, String settings) throws IOException {
    this.settings = settings;
    Files.createDirectories(folder);
    lock = FolderLock.take(folder);
    try {
      logFile = folder.resolve("postgresql.log");
      RunAs runAs = RunAs.choose();
      Path passwordFile = folder.resolve("database.password");
      password = password(passwordFile);
      runAs.own(passwordFile);
      cluster =
          new Cluster(Binaries.unpackInto(programs), folder.resolve("database"), logFile, runAs);
      cluster.create(SUPERUSER, passwordFile);
      stopOrphan();
      port = freePort();
      start();
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /** Starts the server on the folder, made when missing, and waits until it answers. */
  public static EmbeddedPostgres start(Path folder) throws IOException {
    return start(folder, folder, PostgresSettings.text());
  }

  /** The same, with the server's programs unpacked elsewhere, and with settings of the caller. */
  static EmbeddedPostgres start(Path folder, Path programs, String settings) throws IOException {
    Files.createDirectories(programs);
    return new EmbeddedPostgres(folder.toAbsolutePath().normalize(), programs, settings);
  }

  /** The address of a database on this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The user who may do everything; for setting up databases and nothing else. */
  public Login superuser() {
    return new Login(SUPERUSER, password);
  }

  /** Another user with this server's password. */
  Login login(String user) {
    return new Login(user, password);
  }

  /** Stops the server; what it still writes is on disk when this returns. */
  @Override
  public void close() throws IOException {
    closing.countDown();
    serverChange.lock();
    try {
      if (cluster.server().isPresent()) {
        cluster.stop();
      }
    } finally {
      serverChange.unlock();
      lock.close();
    }
  }

  Optional<ProcessHandle> process() throws IOException {
    return cluster.server();
  }

  private void stopOrphan() throws IOException {
    Optional<ProcessHandle> orphan = cluster.server();
    if (orphan.isPresent()) {
      log.info("Stopping PostgreSQL {}, which outlived its program", orphan.get().pid());
      cluster.stop();
    }
    cluster.forgetReusedNumber();
  }

  private void start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        cluster.start(port, settings);
        break;
      } catch (IOException failure) {
        // Workers of a server killed a moment ago may hold its memory for an instant longer.
        if (attempt == ATTEMPTS || isClosing()) {
          throw new StartRefused(
              "PostgreSQL does not start", "Its last words are in " + logFile, failure);
        }
        pause(attempt);
      }
    }
    Optional<ProcessHandle> server = cluster.server();
    if (server.isPresent()) {
      var _ = server.get().onExit().thenRunAsync(this::startAgain, Thread::startVirtualThread);
    }
  }

  private void startAgain() {
    serverChange.lock();
    try {
      if (isClosing()) {
        return;
      }
      log.error("PostgreSQL has died; starting it again. Its last words are in {}", logFile);
      start();
      log.info("PostgreSQL runs again");
    } catch (IOException | StartRefused failure) {
      log.error("PostgreSQL does not start again", failure);
    } finally {
      serverChange.unlock();
    }
  }

  private void pause(int attempt) throws IOException {
    try {
      boolean _ = closing.await(300L * attempt, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(file, Base64.getUrlEncoder().encode(random));
    }
    return Files.readString(file);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
