package org.masnaa.app.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The word of one answer: a script or style inside its page runs only when it carries it. Made when
 * first asked for.
 */
public final class CspNonce {

  private static final String ATTRIBUTE = CspNonce.class.getName();
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CspNonce() {}

  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String nonce) {
      return nonce;
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(ATTRIBUTE, nonce);
    return nonce;
  }
}
