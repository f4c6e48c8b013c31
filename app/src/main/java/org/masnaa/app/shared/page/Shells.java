package org.masnaa.app.shared.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/** Makes the shell of a request. */
public final class Shells {

  private final Site site;
  private final ObjectProvider<Visitors> visitors;
  private final ObjectProvider<Inbox> inbox;

  Shells(Site site, ObjectProvider<Visitors> visitors, ObjectProvider<Inbox> inbox) {
    this.site = site;
    this.visitors = visitors;
    this.inbox = inbox;
  }

  Shell of(HttpServletRequest request) {
    String address = address(request);
    Language language = language(request);
    return new Shell(
        language,
        new Shell.Place(withoutLanguage(address), query(request)),
        visitor(),
        token(request),
        site);
  }

  private Visitor visitor() {
    Visitors known = visitors.getIfAvailable();
    Visitor visitor = known == null ? new Visitor.Anonymous() : known.current();
    Inbox messages = inbox.getIfAvailable();
    return visitor instanceof Visitor.Applicant person && messages != null
        ? new Visitor.Applicant(person.name(), messages.unread())
        : visitor;
  }

  /** The language in which a request is answered. */
  public static Language language(HttpServletRequest request) {
    return language(address(request), request.getLocale());
  }

  /** The language of an address; where it says none, the one the browser asks for. */
  static Language language(String address, Locale asked) {
    for (Language language : Language.values()) {
      String root = "/" + language.code();
      if (address.equals(root) || address.startsWith(root + "/")) {
        return language;
      }
    }
    return asked.getLanguage().equals("en") ? Language.EN : Language.AR;
  }

  static String withoutLanguage(String address) {
    for (Language language : Language.values()) {
      String root = "/" + language.code();
      if (address.equals(root)) {
        return "";
      }
      if (address.startsWith(root + "/")) {
        return address.substring(root.length());
      }
    }
    return "";
  }

  /** What the visitor asked for, also when the page is the error page. */
  static String address(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String address ? address : request.getRequestURI();
  }

  private static String query(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || !request.getMethod().equals("GET") ? "" : "?" + query;
  }

  private static Shell.@Nullable FormToken token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.FormToken(token.getParameterName(), token.getToken())
        : null;
  }
}
