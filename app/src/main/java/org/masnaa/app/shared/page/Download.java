package org.masnaa.app.shared.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Hands out a file so that a browser keeps it and does nothing else with it: it is never shown as a
 * page of ours, never taken for another kind than it is, and never kept by a cache.
 */
public final class Download {

  /** Writes the bytes of the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Download() {}

  /**
   * Answers a request with a file.
   *
   * @param name under which it is kept; any text
   * @param mediaType what the content is, as we found it
   */
  public static void send(
      HttpServletResponse response, String name, String mediaType, Content content) {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      content.writeTo(response.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
