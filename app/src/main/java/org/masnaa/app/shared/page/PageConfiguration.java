package org.masnaa.app.shared.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.masnaa.app.shared.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Templates, texts and what the pages are served with. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  @Bean
  Messages messages() {
    return Messages.load();
  }

  @Bean
  Dates dates(Settings settings, Messages messages) {
    return new Dates(settings.zone(), messages);
  }

  @Bean
  Site site(Settings settings, PageSettings pages, Messages messages, Dates dates) {
    return new Site(
        messages,
        dates,
        Assets.load(),
        new Site.Help(pages.helpPhone(), pages.helpEmail()),
        settings.sandbox());
  }

  @Bean
  TemplateEngine templates() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  ViewResolver jteViewResolver(
      TemplateEngine templates,
      Site site,
      ObjectProvider<Visitors> who,
      ObjectProvider<Inbox> inbox) {
    return new JteViewResolver(templates, new Shells(site, who, inbox));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }
}
