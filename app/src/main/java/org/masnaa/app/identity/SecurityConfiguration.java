package org.masnaa.app.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.masnaa.app.shared.CspNonce;
import org.masnaa.app.shared.Framing;
import org.masnaa.app.shared.InlineStyles;
import org.masnaa.app.shared.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sessions, forms that prove where they come from, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  Directory directory(Settings settings) {
    return settings.sandbox() ? Directory.sandbox() : Directory.entitiesOnly();
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  CsrfTokenRepository formTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      AccessRules rules,
      Refusals refusals,
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens) {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(rules))
        .securityContext(context -> context.securityContextRepository(contexts))
        // Programs under /api/ send a token of their own and are never known by a session.
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/api/**"))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(SecurityConfiguration::headers)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .addHeaderWriter(SecurityConfiguration::writePolicy)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions ->
            permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }

  private static void writePolicy(HttpServletRequest request, HttpServletResponse response) {
    String nonce = "'nonce-" + CspNonce.of(request) + "'";
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' %s; style-src 'self' %s; img-src 'self' data:;"
                .formatted(nonce, nonce)
            + (InlineStyles.areAllowed(request) ? " style-src-attr 'unsafe-inline';" : "")
            + " font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors "
            + (Framing.isAllowed(request) ? "'self'" : "'none'"));
    response.setHeader("X-Frame-Options", Framing.isAllowed(request) ? "SAMEORIGIN" : "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
}
