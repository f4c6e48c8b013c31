package org.masnaa.app.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.masnaa.form.FileKind;
import org.springframework.core.io.InputStreamSource;

/** Looks into a given file before it is kept, and writes what of it is kept. */
public final class Inspection {

  private static final int BLOCK = 64 * 1024;

  private Inspection() {}

  /**
   * Whether nothing in the file can do harm, as far as our own bounds see.
   *
   * @param kind what it is by its first bytes
   * @param content opened anew for each look
   */
  public static boolean isHarmless(FileKind kind, InputStreamSource content) throws IOException {
    try (InputStream raw = content.getInputStream()) {
      Harm harm = new Harm(false);
      byte[] block = new byte[BLOCK];
      for (int read = raw.read(block); read > 0; read = raw.read(block)) {
        if (harm.isIn(block, read)) {
          return false;
        }
      }
    }
    if (kind != FileKind.PDF) {
      return true;
    }
    try (InputStream pdf = content.getInputStream()) {
      return PdfCheck.isHarmless(pdf);
    }
  }

  /** Writes what is kept: a picture drawn anew, a document as it is. False if it is unreadable. */
  public static boolean write(FileKind kind, InputStreamSource content, OutputStream out)
      throws IOException {
    if (kind != FileKind.PDF) {
      return Picture.redraw(kind, content, out);
    }
    try (InputStream in = content.getInputStream()) {
      return in.transferTo(out) > 0;
    }
  }
}
