package org.masnaa.app.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.masnaa.app.shared.upload.SealedForm;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large or not a form before anything else reads it, and seals the files of
 * forms. Otherwise the check of the form's token would be the first to stumble over it, and would
 * take a large file for a forgery.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

  private final SealedForm.Limits limits;
  private final Path folder;

  BodyLimit(MultipartProperties limits) throws IOException {
    this.limits =
        new SealedForm.Limits(
            limits.getMaxRequestSize().toBytes(), limits.getMaxFileSize().toBytes());
    folder = Files.createTempDirectory("masnaa-forms-");
    folder.toFile().deleteOnExit();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!BODILESS.contains(request.getMethod())) {
      if (request.getContentLengthLong() > limits.form()) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return;
      }
      if (SealedForm.comesWith(request)) {
        filterForm(request, response, chain);
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

  private void filterForm(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (SealedForm form = SealedForm.read(request, folder, limits)) {
      chain.doFilter(form, response);
    } catch (SealedForm.Refused refused) {
      // Nobody listens any more when the sending was broken off.
      if (!response.isCommitted()) {
        response.sendError(
            refused.isTooLarge()
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_BAD_REQUEST);
      }
    }
  }
}
