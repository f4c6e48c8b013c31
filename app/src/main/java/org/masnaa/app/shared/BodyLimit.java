package org.masnaa.app.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large or not a form before anything else reads it. Otherwise the check of
 * the form's token would be the first to stumble over it, and would take a large file for a
 * forgery.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

  private final long largest;

  BodyLimit(MultipartProperties limits) {
    largest = limits.getMaxRequestSize().toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!BODILESS.contains(request.getMethod())) {
      if (request.getContentLengthLong() > largest) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return;
      }
      try {
        var _ = request.getParameterMap();
      } catch (InvalidParameterException unreadable) {
        response.sendError(unreadable.getErrorCode());
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
