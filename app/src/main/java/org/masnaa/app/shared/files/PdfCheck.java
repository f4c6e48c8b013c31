package org.masnaa.app.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a PDF once, from its beginning to its end, and says whether it may be kept: it starts
 * nothing, brings no other files, hides nothing, and does not unfold to more than a bound.
 */
final class PdfCheck {

  /** Most bytes that all compressed parts may unfold to. */
  static final long MOST_UNFOLDED = 256L * 1024 * 1024;

  private static final int BLOCK = 64 * 1024;
  private static final int LONGEST_DICTIONARY = 8 * 1024;
  private static final String END = "endstream";

  /** Ways to write an object stream that nobody needs, except to hide what is in it. */
  private static final Pattern UNUSUAL =
      Pattern.compile("ASCIIHex|ASCII85|LZW|RunLength|Crypt|/A[Hh]x|/A85|/RL");

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private long unfolded;

  private PdfCheck(InputStream in) {
    this.in = in;
  }

  static boolean isHarmless(InputStream in) throws IOException {
    return new PdfCheck(in).isHarmless();
  }

  private boolean isHarmless() throws IOException {
    StringBuilder text = new StringBuilder();
    Harm harm = new Harm(true);
    for (int next = next(); next >= 0; next = next()) {
      text.append((char) next);
      boolean stream = next == '\n' && opensStream(text);
      if (stream || text.length() > BLOCK) {
        String said = text.toString();
        if (harm.isIn(said) || (stream && !isHarmlessStream(dictionary(said)))) {
          return false;
        }
        text.setLength(0);
        // The dictionary of a stream may have begun before.
        text.append(stream ? "" : said.substring(said.length() - LONGEST_DICTIONARY));
      }
    }
    return !harm.isIn(text.toString());
  }

  private static boolean opensStream(StringBuilder text) {
    int length =
        text.length() - (text.length() > 1 && text.charAt(text.length() - 2) == '\r' ? 2 : 1);
    return length >= 6
        && text.substring(length - 6, length).equals("stream")
        && !(length >= 9 && text.substring(length - 9, length).equals(END));
  }

  private static String dictionary(String said) {
    return said.substring(Math.max(0, said.lastIndexOf("obj")));
  }

  private boolean isHarmlessStream(String dictionary) throws IOException {
    boolean objects = dictionary.contains("ObjStm");
    boolean folded = dictionary.contains("FlateDecode") || dictionary.contains("/Fl ");
    if (objects && (!folded || UNUSUAL.matcher(dictionary).find())) {
      return false;
    }
    boolean unfolds = folded && !UNUSUAL.matcher(dictionary).find();
    return unfolds ? unfold(objects) : skip();
  }

  /** Unfolds a stream in pieces; the reading goes on behind it. */
  private boolean unfold(boolean objects) throws IOException {
    Harm harm = new Harm(objects);
    byte[] piece = new byte[BLOCK];
    try (Inflater inflater = new Inflater()) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (at == end && !fill()) {
            return false;
          }
          inflater.setInput(block, at, end - at);
          at = end;
        }
        int got = inflater.inflate(piece);
        unfolded += got;
        if (unfolded > MOST_UNFOLDED || inflater.needsDictionary() || harm.isIn(piece, got)) {
          return false;
        }
      }
      at = end - inflater.getRemaining();
      return true;
    } catch (DataFormatException broken) {
      return !objects && skip();
    }
  }

  /** Passes over data that is not unfolded. */
  private boolean skip() throws IOException {
    int matched = 0;
    for (int next = next(); next >= 0; next = next()) {
      matched = next == END.charAt(matched) ? matched + 1 : next == END.charAt(0) ? 1 : 0;
      if (matched == END.length()) {
        return true;
      }
    }
    return false;
  }

  private int next() throws IOException {
    return at == end && !fill() ? -1 : block[at++] & 0xff;
  }

  private boolean fill() throws IOException {
    end = Math.max(0, in.read(block));
    at = 0;
    return end > 0;
  }
}
