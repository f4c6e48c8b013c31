package org.masnaa.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.text.LocalText;

/** The entities, and the officers of the sandbox: two for each, because some deeds need two. */
record Directory(List<Entity> entities, List<OfficerProfile> officers) {

  private static final Entity MUNICIPALITY =
      new Entity(new EntityId("mme"), new LocalText("وزارة البلدية", "Ministry of Municipality"));
  private static final Entity BANK =
      new Entity(new EntityId("qdb"), new LocalText("بنك قطر للتنمية", "Qatar Development Bank"));
  private static final Entity INTERIOR =
      new Entity(new EntityId("moi"), new LocalText("وزارة الداخلية", "Ministry of Interior"));

  static Directory entitiesOnly() {
    List<Entity> entities = new ArrayList<>(List.of(MUNICIPALITY, BANK, INTERIOR));
    entities.addAll(RegisterOwners.ENTITIES);
    return new Directory(List.copyOf(entities), List.of());
  }

  static Directory sandbox() {
    List<OfficerProfile> officers = new ArrayList<>();
    officers.addAll(
        section(
            MUNICIPALITY,
            new LocalText("قسم التصاريح", "Permits section"),
            Set.of("permit-officer", "site-inspector"),
            Map.of(
                "hind", new LocalText("هند الكواري", "Hind Al-Kuwari"),
                "khalid", new LocalText("خالد المهندي", "Khalid Al-Mohannadi"))));
    officers.addAll(
        section(
            BANK,
            new LocalText("قسم الائتمان", "Credit section"),
            Set.of("credit-officer"),
            Map.of(
                "fahad", new LocalText("فهد العطية", "Fahad Al-Attiyah"),
                "noora", new LocalText("نورة السليطي", "Noora Al-Sulaiti"))));
    officers.addAll(
        section(
            INTERIOR,
            new LocalText("قسم السجلات والإقامة", "Records and residence section"),
            Set.of("records-officer", "residence-officer"),
            Map.of(
                "maryam", new LocalText("مريم الهاجري", "Maryam Al-Hajri"),
                "saad", new LocalText("سعد المري", "Saad Al-Marri"))));
    officers.addAll(ServiceOfficers.ALL);
    officers.addAll(RegisterOwners.officers(INTERIOR));
    officers.addAll(StudioOfficers.of(List.of(MUNICIPALITY, BANK, INTERIOR)));
    return new Directory(entitiesOnly().entities(), List.copyOf(officers));
  }

  static List<OfficerProfile> section(
      Entity entity, LocalText title, Set<String> roles, Map<String, LocalText> names) {
    return new TreeMap<>(names)
        .entrySet().stream()
            .map(name ->
                new OfficerProfile(
                    new OfficerId(name.getKey()), name.getValue(), title, entity, roles))
            .toList();
  }
}
