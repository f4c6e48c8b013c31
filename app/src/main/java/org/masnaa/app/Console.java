package org.masnaa.app;

import java.io.PrintStream;
import org.masnaa.text.Language;

/**
 * Where a verb prints, and in which language it speaks.
 *
 * @param out gets the results
 * @param err gets messages
 */
record Console(PrintStream out, PrintStream err, Language language) {

  /** In English, as the command line speaks; the studio shows the same problems in Arabic. */
  static Console ofProcess() {
    return new Console(System.out, System.err, Language.EN);
  }
}
