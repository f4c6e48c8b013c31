package org.masnaa.feel.parse;

/**
 * A piece of FEEL text.
 *
 * @param text as written; for a string, its value
 * @param start offset of the first character
 * @param end offset after the last character
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }
}
