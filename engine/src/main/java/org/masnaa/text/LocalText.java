package org.masnaa.text;

/** One text in both languages. Plain text, never markup. */
public record LocalText(String ar, String en) {

  public String in(Language language) {
    return switch (language) {
      case AR -> ar;
      case EN -> en;
    };
  }
}
