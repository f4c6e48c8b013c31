package org.masnaa.app.shared.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.masnaa.text.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every error that reaches the server ends here: as a page for people, as a problem by RFC 9457 for
 * programs. Neither tells of the inside.
 */
@Controller
class ErrorPages implements ErrorController {

  private static final int BROKEN = 500;

  private final Messages messages;

  ErrorPages(Messages messages) {
    this.messages = messages;
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    ErrorPage page = error(request);
    return new ModelAndView("error", Map.of("page", page), HttpStatusCode.valueOf(page.status()));
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    ErrorPage error = error(request);
    Language language = Shells.language(request);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(error.status()), messages.text(language, error.key() + ".lead"));
    problem.setTitle(messages.text(language, error.key() + ".title"));
    return ResponseEntity.status(error.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ErrorPage error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return ErrorPage.of(status instanceof Integer code ? code : BROKEN);
  }
}
