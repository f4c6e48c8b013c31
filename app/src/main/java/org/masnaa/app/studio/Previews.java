package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Form;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Which page somebody wants to see beside the questions; kept in their session. */
@Component
class Previews {

  private static final String ATTRIBUTE = Previews.class.getName();

  private static final LocalText START = new LocalText("صفحة الخدمة", "The page of the service");

  private final HttpServletRequest request;

  /** The request is the current one whenever it is asked. */
  Previews(HttpServletRequest request) {
    this.request = request;
  }

  private record Choice(String page, String language, boolean phone) {}

  /** What to show; null when nothing can be. */
  @Nullable Preview of(Checked checked) {
    Form form = checked.form();
    if (form == null) {
      return null;
    }
    List<Preview.Page> pages = new ArrayList<>();
    form.pages().stream()
        .filter(page -> !page.questions().isEmpty())
        .forEach(page -> pages.add(new Preview.Page(page.id(), page.heading())));
    if (checked.content() != null) {
      pages.add(new Preview.Page("", START));
    }
    if (pages.isEmpty()) {
      return null;
    }
    HttpSession session = request.getSession(false);
    Choice choice =
        session != null && session.getAttribute(ATTRIBUTE) instanceof Choice chosen
            ? chosen
            : new Choice(pages.getFirst().id(), "", true);
    boolean there = pages.stream().anyMatch(page -> page.id().equals(choice.page()));
    return new Preview(
        pages, there ? choice.page() : pages.getFirst().id(), choice.language(), choice.phone());
  }

  void choose(String page, String language, boolean phone) {
    request
        .getSession()
        .setAttribute(ATTRIBUTE, new Choice(page, language.equals("en") ? "en" : "ar", phone));
  }
}
