package org.masnaa.app.shared;

/** The program must not start like this. The message and the mend are for the operator. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String mend;

  public StartRefused(String what, String mend) {
    super(what);
    this.mend = mend;
  }

  public StartRefused(String what, String mend, Throwable cause) {
    super(what, cause);
    this.mend = mend;
  }

  public String mend() {
    return mend;
  }
}
