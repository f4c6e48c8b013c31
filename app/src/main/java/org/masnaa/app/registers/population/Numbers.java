package org.masnaa.app.registers.population;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.masnaa.app.registers.population.Person.Contact;
import org.masnaa.app.shared.PersonId;

/**
 * Gives out national ids, telephone numbers and mail addresses.
 *
 * <p>A national id is built as in Qatar: a digit for the century of birth, two for the year, three
 * for the nationality at registration (ISO 3166-1 numeric) and a serial of five. The century digit
 * is 8 for 19.. and 9 for 20.., where the real ones have 2 and 3, so that no made-up id is
 * anybody's. Telephone numbers begin with 9, where mobile numbers have 3, 5, 6 or 7.
 */
final class Numbers {

  private static final int SERIALS = 100_000;

  /** Shares no factor with the number of serials, so that each comes up once. */
  private static final int STRIDE = 61_803;

  private static final int PHONES = 10_000_000;
  private static final int PHONE_STRIDE = 6_180_339;

  private final Map<String, Integer> used = new HashMap<>();
  private int contacts;

  PersonId id(LocalDate born, Nationality nationality) {
    String century = born.getYear() < 2000 ? "8" : "9";
    String group = century + "%02d".formatted(born.getYear() % 100) + nationality.number();
    int count = used.merge(group, 1, Integer::sum);
    int serial = (int) ((long) count * STRIDE % SERIALS);
    return new PersonId(group + "%05d".formatted(serial));
  }

  Contact contact(FullName name) {
    contacts++;
    int phone = (int) ((long) contacts * PHONE_STRIDE % PHONES);
    return new Contact(
        "+974 9%03d %04d".formatted(phone / 10_000, phone % 10_000),
        "%s.%s.%d@mail.example".formatted(plain(name.given()), plain(name.family()), contacts));
  }

  private static String plain(Name name) {
    return Normalizer.normalize(name.en(), Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }
}
