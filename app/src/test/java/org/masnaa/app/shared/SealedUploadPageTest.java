package org.masnaa.app.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.WholeProgram;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What lies on disk while a file is being sent. */
@WholeProgram
class SealedUploadPageTest {

  private static final String CANARY = "canary-of-a-slow-upload";
  private static final int SENT = 300_000;

  private final int port;

  SealedUploadPageTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void laysNoFileInClearOnDiskWhileItIsSent() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = files(temporary);
    Predicate<Path> ours = file -> isSealed(file) && !before.contains(file);
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head().getBytes(US_ASCII));
      out.write(CANARY.repeat(SENT / CANARY.length()).getBytes(US_ASCII));
      out.flush();

      await(() -> files(temporary).stream().anyMatch(ours));

      assertThat(files(temporary)).noneMatch(holds(CANARY));
    }
    await(() -> files(temporary).stream().noneMatch(ours));
  }

  @Test
  void wouldFindAFileInClear(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("work"));
    Files.writeString(folder.resolve("work/upload_0001.tmp"), "begins with " + CANARY);

    assertThat(files(folder)).anyMatch(holds(CANARY));
  }

  private static boolean isSealed(Path file) {
    try {
      return file.getFileName().toString().endsWith(".sealed") && Files.size(file) > 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private static Predicate<Path> holds(String text) {
    return file -> {
      try {
        return Files.size(file) < 64_000_000
            && new String(Files.readAllBytes(file), US_ASCII).contains(text);
      } catch (IOException goneOrNotOurs) {
        return false;
      }
    };
  }

  /** What forms leave, and what the server's own reading of forms would leave. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> top = Files.list(folder)) {
      return top.filter(path ->
              path.getFileName().toString().matches("masnaa-forms-.*|tomcat.*|upload.*|work"))
          .flatMap(SealedUploadPageTest::within)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> within(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (NoSuchFileException gone) {
      return Stream.of();
    } catch (IOException | UncheckedIOException changed) {
      return Stream.of();
    }
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static String head() {
    return """
    POST /en/sign-in HTTP/1.1
    Host: localhost
    Content-Type: multipart/form-data; boundary=edge
    Content-Length: 1000000

    --edge
    Content-Disposition: form-data; name="file"; filename="a.pdf"
    Content-Type: application/pdf

    """
        .replace("\n", "\r\n");
  }
}
