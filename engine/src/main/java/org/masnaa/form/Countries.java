package org.masnaa.form;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.masnaa.form.QuestionType.Option;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** The countries of ISO 3166-1 by their codes of two letters, named by the Unicode CLDR. */
public final class Countries {

  /** The country that comes first in lists and that addresses begin with. */
  public static final String HOME = "QA";

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final List<Option> ARABIC = sorted(Language.AR);
  private static final List<Option> ENGLISH = sorted(Language.EN);

  private Countries() {}

  public static boolean isCode(String text) {
    return CODES.contains(text);
  }

  /** The name of a country; the code itself when there is no such country. */
  public static LocalText name(String code) {
    Locale country = new Locale.Builder().setRegion(isCode(code) ? code : "").build();
    return isCode(code)
        ? new LocalText(
            country.getDisplayCountry(Language.AR.locale()),
            country.getDisplayCountry(Language.EN.locale()))
        : new LocalText(code, code);
  }

  /** All countries, ours first, the others in the order of the language's letters. */
  public static List<Option> options(Language language) {
    return switch (language) {
      case AR -> ARABIC;
      case EN -> ENGLISH;
    };
  }

  private static List<Option> sorted(Language language) {
    Collator letters = Collator.getInstance(language.locale());
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Option(code, name(code)))
        .sorted(
            Comparator.comparing((Option option) -> !option.value().equals(HOME))
                .thenComparing(option -> option.label().in(language), letters))
        .toList();
  }
}
