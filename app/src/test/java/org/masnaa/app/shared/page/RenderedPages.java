package org.masnaa.app.shared.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** Renders templates without a server, and leaves each page in {@code target/pages} to look at. */
public final class RenderedPages {

  public static final Visitor MARYAM =
      new Visitor.Applicant(new LocalText("مريم الكواري", "Maryam Al-Kuwari"), 2);
  public static final Visitor NOORA =
      new Visitor.AtWork(
          new LocalText("نورة العلي", "Noora Al-Ali"),
          new LocalText("وزارة البلدية", "Ministry of Municipality"));

  private static final Path FOLDER = Path.of("target", "pages");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Site site;

  public RenderedPages() {
    templates.setBinaryStaticContent(true);
    Messages messages = Messages.load();
    site =
        new Site(
            messages,
            new Dates(ZoneId.of("Asia/Qatar"), messages),
            Assets.load(),
            new Site.Help("+974 4000 0000", "help@services.example"),
            true);
  }

  /** The HTML of a template with its page. */
  public String render(
      String template, String path, Language language, Visitor visitor, Object page) {
    Shell shell =
        new Shell(
            language,
            new Shell.Place(path, ""),
            visitor,
            new Shell.FormToken("_csrf", "token"),
            site);
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", Map.of("shell", shell, "page", page), html);
    return html.toString();
  }

  /** Keeps a page to look at. */
  public void keep(String name, Language language, String html) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + "-" + language.code() + ".html"), html);
  }
}
