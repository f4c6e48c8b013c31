package org.masnaa.app.credentials.document;

/** The colours of the page: calm, official, warm. */
final class Ink {

  static final String TEXT = "#1d2226";
  static final String SOFT = "#5b6168";
  static final String LINE = "#e3ddd2";
  static final String SAND = "#f3eee5";
  static final String PALE = "#faf7f1";
  static final String ACCENT = "#7a1f3d";

  private Ink() {}
}
