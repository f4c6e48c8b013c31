package org.masnaa.app.shared.page;

/** What went wrong, in words for people and without a trace of the inside. */
public enum ErrorPage {
  NOT_FOUND("error.not-found", 404),
  TOO_LARGE("error.too-large", 413),
  TOO_MANY("error.too-many", 429),
  NOT_UNDERSTOOD("error.not-understood", 400),
  EXPIRED("error.expired", 409),
  BROKEN("error.broken", 500),
  BUSY("error.busy", 503);

  private final String key;
  private final int status;

  ErrorPage(String key, int status) {
    this.key = key;
    this.status = status;
  }

  /** Where the page's texts stand among the messages. */
  public String key() {
    return key;
  }

  public int status() {
    return status;
  }

  /** The page for an HTTP status; what is forbidden looks like what does not exist. */
  static ErrorPage of(int status) {
    return switch (status) {
      case 401, 403, 404 -> NOT_FOUND;
      case 409 -> EXPIRED;
      case 413 -> TOO_LARGE;
      case 429 -> TOO_MANY;
      case 503 -> BUSY;
      default -> status < 500 ? NOT_UNDERSTOOD : BROKEN;
    };
  }
}
