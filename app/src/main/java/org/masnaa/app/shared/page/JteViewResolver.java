package org.masnaa.app.shared.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Finds the compiled template of a view name. A template takes {@code shell} and, unless it needs
 * nothing more, {@code page}; whatever else is in the model does not reach it.
 */
final class JteViewResolver implements ViewResolver, Ordered {

  /** What one name stands for. */
  private record Page(JteViewResolver resolver, String template) implements View {

    @Override
    public String getContentType() {
      return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      resolver.render(template, model, request, response);
    }
  }

  private final TemplateEngine templates;
  private final Shells shells;

  JteViewResolver(TemplateEngine templates, Shells shells) {
    this.templates = templates;
    this.shells = shells;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
      return null;
    }
    String template = name + ".jte";
    return templates.hasTemplate(template) ? new Page(this, template) : null;
  }

  /** Before the resolver that takes every name for a file. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private void render(
      String template,
      @Nullable Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("shell", shells.of(request));
    Object page = model == null ? null : model.get("page");
    if (page != null) {
      parameters.put("page", page);
    }
    // Written only when whole: a template that fails leaves no half page behind.
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(template, parameters, html);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
