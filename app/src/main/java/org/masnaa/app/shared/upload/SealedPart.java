package org.masnaa.app.shared.upload;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of a form. Its content lies on disk, sealed with a key that only the memory of the request
 * holds, so that what a killed program leaves behind opens to nobody.
 */
final class SealedPart implements Part {

  private static final int KEY_BYTES = 32;
  private static final int SEGMENT = 64 * 1024;

  /**
   * What the browser says of the file.
   *
   * @param field the name of the question
   * @param file as the person's device named it
   * @param type as claimed; null when nothing is
   * @param headers by their names in lower case
   */
  record Said(
      String field, String file, @Nullable String type, Map<String, List<String>> headers) {}

  private final Said said;
  private final Path file;
  private final AesGcmHkdfStreaming seal;
  private final byte[] context;
  private final long size;

  /**
   * Takes a content to its end.
   *
   * @param file an empty file that nobody else can read
   */
  SealedPart(Said said, Path file, InputStream content) throws IOException {
    this.said = said;
    this.file = file;
    this.context = said.field().getBytes(StandardCharsets.UTF_8);
    try {
      this.seal =
          new AesGcmHkdfStreaming(Random.randBytes(KEY_BYTES), "HmacSha256", KEY_BYTES, SEGMENT, 0);
      try (OutputStream out = seal.newEncryptingStream(Files.newOutputStream(file), context)) {
        this.size = content.transferTo(out);
      }
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    try {
      return seal.newDecryptingStream(Files.newInputStream(file), context);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public @Nullable String getContentType() {
    return said.type();
  }

  @Override
  public String getName() {
    return said.field();
  }

  @Override
  public String getSubmittedFileName() {
    return said.file();
  }

  @Override
  public long getSize() {
    return size;
  }

  @Override
  public void write(String fileName) {
    throw new UnsupportedOperationException("Uploads are never written in clear");
  }

  @Override
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public @Nullable String getHeader(String name) {
    Collection<String> values = getHeaders(name);
    return values.isEmpty() ? null : values.iterator().next();
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return said.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  @Override
  public Collection<String> getHeaderNames() {
    return said.headers().keySet();
  }
}
