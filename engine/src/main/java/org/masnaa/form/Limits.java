package org.masnaa.form;

/** The limits of forms and answers, each in this one place. */
public final class Limits {

  /** Pages of one form. */
  public static final int PAGES = 60;

  /** Pages that ask and are walked one after the other; of more a person sees the list. */
  public static final int PAGES_IN_ORDER = 7;

  /** Questions of one form, over all its pages. */
  public static final int QUESTIONS = 500;

  /** Questions on one page. */
  public static final int QUESTIONS_ON_PAGE = 40;

  /** Options of one question. */
  public static final int OPTIONS = 1_000;

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

  /** Decimal places of a percentage. */
  public static final int PERCENT_PLACES = 4;

  /** Characters of an e-mail address (RFC 5321, clause 4.5.3.1.3). */
  public static final int EMAIL = 254;

  /** Characters of a name in one script. */
  public static final int NAME = 150;

  /** Characters of the unit in an address. */
  public static final int ADDRESS_UNIT = 30;

  /** Characters of an address in another country. */
  public static final int ADDRESS_TEXT = 500;

  /** Items of one group. */
  public static final int ITEMS = 50;

  /** Questions of one item. */
  public static final int QUESTIONS_OF_ITEM = 40;

  /** Files of one question. */
  public static final int FILES = 10;

  /** Bytes of one file. */
  public static final long FILE_BYTES = 10L * 1024 * 1024;

  /** Characters of a text in the form, such as a label. */
  public static final int LABEL = 2_000;

  private Limits() {}
}
