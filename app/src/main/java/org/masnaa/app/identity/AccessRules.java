package org.masnaa.app.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers whether a request may pass, from what its controller method says. A request that belongs
 * to no method can only reach static files, which are for everyone to read.
 */
@Component
class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String NOBODY = AccessRules.class.getName() + ".nobody";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final ObjectProvider<RequestMappingHandlerMapping> mapping;

  AccessRules(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.mapping = mapping;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    return new AuthorizationDecision(mayPass(who, context.getRequest()));
  }

  private boolean mayPass(
      Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
    HandlerExecutionChain chain;
    try {
      chain = handler(request);
    } catch (ServletException notForAnyMethod) {
      // The dispatcher will find the same and answer that there is no such way to ask.
      return true;
    }
    if (chain == null) {
      return READING.contains(request.getMethod());
    }
    Open open =
        chain.getHandler() instanceof HandlerMethod method
            ? method.getMethodAnnotation(Open.class)
            : null;
    if (open == null) {
      request.setAttribute(NOBODY, true);
      return false;
    }
    return open.to().includes(Identity.actor(who.get()));
  }

  /** Whether signing in would not help, because the address is open to nobody. */
  static boolean isForNobody(HttpServletRequest request) {
    return request.getAttribute(NOBODY) != null;
  }

  private @Nullable HandlerExecutionChain handler(HttpServletRequest request)
      throws ServletException {
    RequestPath before = (RequestPath) request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
    try {
      ServletRequestPathUtils.parseAndCache(request);
      return mapping.getObject().getHandler(request);
    } catch (ServletException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      ServletRequestPathUtils.setParsedRequestPath(before, request);
    }
  }
}
