package org.masnaa.text;

import java.util.Locale;

/** The two languages of every text; Arabic comes first. */
public enum Language {
  AR("ar", "rtl"),
  EN("en", "ltr");

  private final String code;
  private final String direction;

  Language(String code, String direction) {
    this.code = code;
    this.direction = direction;
  }

  /** The BCP 47 primary subtag, as in the path of a page. */
  public String code() {
    return code;
  }

  /** The value of HTML's {@code dir}. */
  public String direction() {
    return direction;
  }

  public Language other() {
    return this == AR ? EN : AR;
  }

  /**
   * For formatting numbers and dates: Latin digits in both languages, because {@code ar} alone
   * gives Arabic-Indic digits in some regions.
   */
  public Locale locale() {
    return this == AR ? Locale.forLanguageTag("ar-QA-u-nu-latn") : Locale.forLanguageTag("en-GB");
  }
}
