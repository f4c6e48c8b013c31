package org.masnaa.service;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** A text for people with {@code {names}} to fill in; names only, nothing is computed. */
public record TextTemplate(LocalText text) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)}");

  /** The names in either language. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      names.addAll(names(language));
    }
    return names;
  }

  /** The names in one language. */
  public Set<String> names(Language language) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = PLACE.matcher(text.in(language));
    while (matcher.find()) {
      names.add(matcher.group(1).strip());
    }
    return names;
  }

  /** The text with every name replaced by what {@code value} says of it. */
  public String fill(Language language, Function<String, String> value) {
    Matcher matcher = PLACE.matcher(text.in(language));
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(value.apply(match.group(1).strip())));
  }
}
