package org.masnaa.app.shared.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that no file may hold; given in pieces, one after the other. */
final class Harm {

  /** The test file of all scanners, by which one sees that files are looked into. */
  private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

  /** Names of PDF (ISO 32000-2) that start something, bring other files along, or hide the rest. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|Encrypt)"
              + "(?![A-Za-z0-9])");

  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

  private static final int OVERLAP = 128;

  private final boolean names;
  private String before = "";

  /**
   * Looks for harm.
   *
   * @param names whether the names of PDF count; in the data of a picture they are chance
   */
  Harm(boolean names) {
    this.names = names;
  }

  /** Whether the next piece, with the end of the last, holds something harmful. */
  boolean isIn(byte[] piece, int length) {
    return isIn(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
  }

  boolean isIn(String piece) {
    String text = before + piece;
    before = text.substring(Math.max(0, text.length() - OVERLAP));
    return text.contains(EICAR) || (names && ACTIVE.matcher(plain(text)).find());
  }

  /** Names may be written with their letters as numbers: {@code /J#53} is {@code /JS}. */
  private static String plain(String text) {
    return text.indexOf('#') < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
