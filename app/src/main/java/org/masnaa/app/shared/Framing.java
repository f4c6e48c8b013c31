package org.masnaa.app.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Which answers may stand in a frame: none, but those that say so, and in our own pages only. */
public final class Framing {

  private static final String ATTRIBUTE = Framing.class.getName();

  private Framing() {}

  /** Lets the answer to this request stand in a frame of our own pages. */
  public static void allow(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  public static boolean isAllowed(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
  }
}
