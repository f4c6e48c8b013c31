package org.masnaa.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The content of a package in one form: files by path, texts with line feeds and without a byte
 * order mark, so that the same package has the same hash wherever it was checked out.
 */
final class Canonical {

  private Canonical() {}

  /** SHA-256 over path, length and content of every file, in hexadecimal. */
  static String hash(PackageFiles files) {
    MessageDigest digest = sha256();
    for (String path : files.paths()) {
      byte[] content = canonical(Objects.requireNonNull(files.content(path)));
      digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Without a byte order mark, and with each end of line as a single line feed. */
  static byte[] canonical(byte[] content) {
    boolean marked =
        content.length >= 3
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    byte[] kept = new byte[content.length];
    int length = 0;
    for (int i = marked ? 3 : 0; i < content.length; i++) {
      if (content[i] != '\r') {
        kept[length++] = content[i];
      } else if (i + 1 >= content.length || content[i + 1] != '\n') {
        kept[length++] = '\n';
      }
    }
    return java.util.Arrays.copyOf(kept, length);
  }
}
