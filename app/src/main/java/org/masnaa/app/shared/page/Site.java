package org.masnaa.app.shared.page;

/**
 * What is the same on all pages.
 *
 * @param help where people get help; shown in the same place everywhere
 * @param sandbox whether test people may sign in, which every page says
 */
public record Site(Messages messages, Dates dates, Assets assets, Help help, boolean sandbox) {

  /** Phone and e-mail of the help desk; its hours are a message. */
  public record Help(String phone, String email) {}
}
