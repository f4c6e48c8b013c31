package org.masnaa.app.shared.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every error that reaches the server ends here. */
@Controller
class ErrorPages implements ErrorController {

  private static final int BROKEN = 500;

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ErrorPage page = ErrorPage.of(status instanceof Integer code ? code : BROKEN);
    return new ModelAndView("error", Map.of("page", page), HttpStatusCode.valueOf(page.status()));
  }
}
