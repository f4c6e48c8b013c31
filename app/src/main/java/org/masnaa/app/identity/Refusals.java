package org.masnaa.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Shells;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a request gets that may not pass: a person who is not signed in goes to sign in; everyone
 * else learns no more than that there is nothing.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    signInOrNothing(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (!(refused instanceof CsrfException)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // Most often the session has ended while the form stood open.
    Actor actor = Identity.actor(SecurityContextHolder.getContext().getAuthentication());
    if (actor instanceof Actor.Anonymous) {
      signInOrNothing(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_CONFLICT);
    }
  }

  /** Whether a browser asks, rather than a program that wants data. */
  private static boolean isForPeople(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static void signInOrNothing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (AccessRules.isForNobody(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (isForPeople(request)) {
      Sessions.remember(request);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, "/" + Shells.language(request).code() + "/sign-in");
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
