package org.masnaa.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.text.Language;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Beginning and ending of sessions, each with its audit entry. */
@Component
class Sessions {

  private static final String WANTED = Sessions.class.getName() + ".wanted";

  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy newFormToken;
  private final Audit audit;
  private final TransactionOperations transactions;

  Sessions(
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens,
      Audit audit,
      TransactionOperations transactions) {
    this.contexts = contexts;
    this.newFormToken = new CsrfAuthenticationStrategy(tokens);
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Remembers the page that is asked for, to come back to it after signing in. */
  static void remember(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      request
          .getSession()
          .setAttribute(WANTED, request.getRequestURI() + (query == null ? "" : "?" + query));
    }
  }

  /**
   * Signs someone in.
   *
   * @return the path to go on at: where they wanted to go before, or the start
   */
  String begin(
      Profile profile,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response) {
    write(profile.actor(), "sign-in");
    Optional<String> wanted = wanted(request);
    // What was known of the visitor before ends here, so that nobody can leave a session for
    // another.
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    PreAuthenticatedAuthenticationToken authentication =
        new PreAuthenticatedAuthenticationToken(
            profile, "", List.of(new SimpleGrantedAuthority(profile.actor().role())));
    newFormToken.onAuthentication(authentication, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return wanted.orElse("/" + language.code() + home(profile.actor()));
  }

  private static String home(Actor actor) {
    if (Audience.isOfStudio(actor)) {
      return "/studio";
    }
    return actor instanceof Actor.Officer ? "/work" : "";
  }

  /** Signs out whoever is signed in. */
  void end(HttpServletRequest request) {
    Actor actor = Identity.actor(SecurityContextHolder.getContext().getAuthentication());
    if (!(actor instanceof Actor.Anonymous)) {
      write(actor, "sign-out");
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private void write(Actor actor, String action) {
    transactions.executeWithoutResult(
        status -> audit.record(new AuditEntry(actor, action, "session")));
  }

  private static Optional<String> wanted(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(WANTED) instanceof String path
        ? Optional.of(path)
        : Optional.empty();
  }
}
