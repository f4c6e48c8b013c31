package org.masnaa.app.identity;

import java.util.List;
import java.util.Set;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.text.LocalText;

/**
 * The other entities that own registers, some with services of their own, and who answers for them.
 */
final class RegisterOwners {

  private static final Set<String> ROLES = Set.of("register-owner");
  private static final LocalText TITLE = new LocalText("ملكية السجلات", "Owner of registers");

  static final List<Entity> ENTITIES =
      List.of(
          entity("mol", "وزارة العمل", "Ministry of Labour"),
          entity("moci", "وزارة التجارة والصناعة", "Ministry of Commerce and Industry"),
          entity("moj", "وزارة العدل", "Ministry of Justice"),
          entity(
              "moehe",
              "وزارة التربية والتعليم والتعليم العالي",
              "Ministry of Education and Higher Education"),
          entity("moph", "وزارة الصحة العامة", "Ministry of Public Health"),
          entity("mof", "وزارة المالية", "Ministry of Finance"),
          entity("qcb", "مصرف قطر المركزي", "Qatar Central Bank"));

  private RegisterOwners() {}

  private static Entity entity(String id, String ar, String en) {
    return new Entity(new EntityId(id), new LocalText(ar, en));
  }

  /** One for the ministry of interior, one for the ministry of commerce. */
  static List<OfficerProfile> officers(Entity interior) {
    return List.of(
        new OfficerProfile(
            new OfficerId("shaikha"),
            new LocalText("شيخة النعيمي", "Shaikha Al-Nuaimi"),
            TITLE,
            interior,
            ROLES),
        new OfficerProfile(
            new OfficerId("jassim"),
            new LocalText("جاسم الكعبي", "Jassim Al-Kaabi"),
            TITLE,
            ENTITIES.get(1),
            ROLES));
  }
}
