package org.masnaa.app.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.masnaa.text.LocalText;

/** Officers of those owners of registers that offer services as well. */
final class ServiceOfficers {

  static final List<OfficerProfile> ALL =
      Stream.of(
              of(
                  "moph",
                  new LocalText("قسم المواليد والوفيات", "Births and deaths section"),
                  "birth-registrar",
                  Map.of(
                      "amna", new LocalText("آمنة الحمادي", "Amna Al-Hammadi"),
                      "nasser", new LocalText("ناصر الخاطر", "Nasser Al-Khater"))),
              of(
                  "moci",
                  new LocalText("قسم السجل التجاري", "Commercial register section"),
                  "commercial-registrar",
                  Map.of(
                      "dana", new LocalText("دانة الملا", "Dana Al-Mulla"),
                      "rashid", new LocalText("راشد البوعينين", "Rashid Al-Buainain"))),
              of(
                  "moehe",
                  new LocalText("قسم الشؤون الطلابية", "Student affairs section"),
                  "grants-officer",
                  Map.of(
                      "mozah", new LocalText("موزة العبيدلي", "Mozah Al-Obaidli"),
                      "talal", new LocalText("طلال الأنصاري", "Talal Al-Ansari"))))
          .flatMap(List::stream)
          .toList();

  private ServiceOfficers() {}

  private static List<OfficerProfile> of(
      String entity, LocalText title, String role, Map<String, LocalText> names) {
    return RegisterOwners.ENTITIES.stream()
        .filter(owner -> owner.id().value().equals(entity))
        .flatMap(owner -> Directory.section(owner, title, Set.of(role), names).stream())
        .toList();
  }
}
