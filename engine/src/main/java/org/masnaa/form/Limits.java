package org.masnaa.form;

/** The limits of forms and answers, each in this one place. */
public final class Limits {

  /** Pages of one form. */
  public static final int PAGES = 60;

  /** Questions of one form, over all its pages. */
  public static final int QUESTIONS = 300;

  /** Questions on one page. */
  public static final int QUESTIONS_ON_PAGE = 40;

  /** Options of one question. */
  public static final int OPTIONS = 400;

  /** Characters of an answer to a text question, unless the question says less. */
  public static final int TEXT = 250;

  /** Characters of an answer to a long-text question, unless the question says less. */
  public static final int LONG_TEXT = 4_000;

  /** The most characters a question may allow. */
  public static final int LONGEST_TEXT = 20_000;

  /** Digits of a number. */
  public static final int DIGITS = 18;

  /** Decimal places of a decimal number. */
  public static final int PLACES = 6;

  /** Decimal places of an amount of money. */
  public static final int MONEY_PLACES = 2;

  /** Files of one question. */
  public static final int FILES = 10;

  /** Bytes of one file. */
  public static final long FILE_BYTES = 10L * 1024 * 1024;

  /** Characters of a text in the form, such as a label. */
  public static final int LABEL = 2_000;

  private Limits() {}
}
