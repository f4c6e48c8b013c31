package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.text.LocalText;

/**
 * What stands beside the questions: one page as people see it; template {@code studio/preview}.
 *
 * @param page which page
 * @param language in which language, or empty for that of the studio
 * @param phone whether as wide as a phone
 */
public record Preview(List<Page> pages, String page, String language, boolean phone) {

  /** A page that can be looked at. */
  public record Page(String id, LocalText title) {}

  /** The address below the one of the service. */
  public String path() {
    return page.isEmpty() ? "/preview" : "/preview/" + page;
  }
}
