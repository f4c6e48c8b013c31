package org.masnaa.app.identity;

import java.util.List;
import java.util.Set;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.text.LocalText;

/**
 * The sandbox's people of the studio: for each entity two designers, a reviewer and a publisher.
 */
final class StudioOfficers {

  private static final Set<String> REVIEWS =
      Set.of("reviewer-content", "reviewer-legal", "reviewer-privacy");

  private StudioOfficers() {}

  static List<OfficerProfile> of(List<Entity> entities) {
    return entities.stream().flatMap(entity -> of(entity).stream()).toList();
  }

  private static List<OfficerProfile> of(Entity entity) {
    LocalText designer = new LocalText("تصميم الخدمات", "Service design");
    return List.of(
        officer(
            entity,
            "designer",
            new LocalText("لولوة السادة", "Lolwa Al-Sada"),
            designer,
            Set.of("designer")),
        officer(
            entity,
            "designer-2",
            new LocalText("يوسف الجابر", "Yousef Al-Jaber"),
            designer,
            Set.of("designer")),
        officer(
            entity,
            "reviewer",
            new LocalText("عائشة النعيمي", "Aisha Al-Naimi"),
            new LocalText("المراجعة", "Review"),
            REVIEWS),
        officer(
            entity,
            "publisher",
            new LocalText("جاسم الكبيسي", "Jassim Al-Kubaisi"),
            new LocalText("النشر", "Publishing"),
            Set.of("publisher")));
  }

  private static OfficerProfile officer(
      Entity entity, String post, LocalText name, LocalText title, Set<String> roles) {
    return new OfficerProfile(
        new OfficerId(entity.id().value() + "-" + post), name, title, entity, roles);
  }
}
