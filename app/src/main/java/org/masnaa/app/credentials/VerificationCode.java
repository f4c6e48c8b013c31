package org.masnaa.app.credentials;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a document with which anyone checks it: 128 random bits, written in the 32 signs of
 * Crockford, which leave out the letters that are mistaken for digits.
 */
record VerificationCode(String text) {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BYTES = 16;
  private static final int LENGTH = 26;
  private static final int GROUP = 4;

  static VerificationCode random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder text = new StringBuilder();
    for (int i = LENGTH - 1; i >= 0; i--) {
      text.append(SIGNS.charAt(number.shiftRight(5 * i).intValue() & 31));
    }
    return new VerificationCode(text.toString());
  }

  /** Reads what a person typed or scanned; empty when it cannot be a code. */
  static Optional<VerificationCode> read(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean possible =
        text.length() == LENGTH && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    return possible ? Optional.of(new VerificationCode(text)) : Optional.empty();
  }

  /** In groups, for people to read. */
  String grouped() {
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
