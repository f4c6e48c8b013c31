package org.masnaa.app.shared.page;

import java.util.Map;
import org.masnaa.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a controller of pages answers with. */
public final class PageReply {

  private PageReply() {}

  /** A page that shows. */
  public static ModelAndView page(String template, Object page) {
    return new ModelAndView(template, Map.of("page", page));
  }

  /** A page on which something is still to be mended. */
  public static ModelAndView wrong(String template, Object page) {
    return new ModelAndView(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** To another page after something was done, so that a reload does not do it again. */
  public static ModelAndView seeOther(Language language, String path) {
    return seeOther("/" + language.code() + path);
  }

  /** The same, to an address that says its language itself. */
  public static ModelAndView seeOther(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }

  /** It cannot be had now, but later; thrown. */
  public static ResponseStatusException later() {
    return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** There is nothing here for this visitor; thrown. */
  public static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
