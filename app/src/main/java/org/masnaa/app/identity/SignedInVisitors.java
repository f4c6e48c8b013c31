package org.masnaa.app.identity;

import org.masnaa.app.shared.page.Visitor;
import org.masnaa.app.shared.page.Visitors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the page whom to greet. */
@Component
class SignedInVisitors implements Visitors {

  @Override
  public Visitor current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Profile profile
        ? profile.visitor()
        : new Visitor.Anonymous();
  }
}
