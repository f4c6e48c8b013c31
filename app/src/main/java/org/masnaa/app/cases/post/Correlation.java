package org.masnaa.app.cases.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** By what a message finds the case it is meant for. */
public final class Correlation {

  private Correlation() {}

  /**
   * The key of a message as it is stored and compared: a digest, because keys may be personal.
   *
   * @param key any FEEL value; null when the message stays in the family of cases that began one
   *     another
   */
  public static @Nullable String of(String entity, String message, @Nullable Object key) {
    if (key == null) {
      return null;
    }
    String text =
        key instanceof BigDecimal number
            ? "number " + number.stripTrailingZeros().toPlainString()
            : key.getClass().getSimpleName() + " " + key;
    byte[] all = String.join("\n", entity, message, text).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(all));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
