package org.masnaa.app.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Which answers may set styles of single elements: the page with the canvas, and no other. */
public final class InlineStyles {

  private static final String ATTRIBUTE = InlineStyles.class.getName();

  private InlineStyles() {}

  /** Lets the answer to this request hold what draws with styles of its own. */
  public static void allow(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  public static boolean areAllowed(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
  }
}
