package org.masnaa.app.shared.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.masnaa.form.FileKind;

/** Tells the kind of a file by how its content begins, since names and claims cannot be trusted. */
public final class Content {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** So many first bytes tell the kind. */
  public static final int ENOUGH = 16;

  private Content() {}

  /** The kind; empty if it is none that the platform takes. */
  public static Optional<FileKind> kind(byte[] content) {
    return Arrays.stream(FileKind.values())
        .filter(kind -> startsWith(content, signature(kind)))
        .findFirst();
  }

  private static byte[] signature(FileKind kind) {
    return switch (kind) {
      case PDF -> PDF;
      case JPEG -> JPEG;
      case PNG -> PNG;
    };
  }

  private static boolean startsWith(byte[] content, byte[] signature) {
    return content.length > signature.length
        && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
  }
}
