package org.masnaa.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * The front page.
 *
 * @param applications the newest of the person, or null when nobody is signed in
 * @param looked who looked at the person's data, or null when nobody is signed in
 */
public record HomePage(
    @Nullable List<ApplicationRow> applications, @Nullable Looked looked, List<LifeEvent> events) {

  /**
   * Who looked, in short.
   *
   * @param entities how many entities in the last thirty days
   * @param last who did it last, or null when nobody did
   * @param why what for
   */
  public record Looked(int entities, @Nullable LocalText last, @Nullable LocalText why) {}

  /**
   * Services that belong to one event of life.
   *
   * @param icon its picture
   */
  public record LifeEvent(String icon, LocalText title, List<ServiceRow> services) {}
}
