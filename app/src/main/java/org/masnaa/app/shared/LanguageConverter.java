package org.masnaa.app.shared;

import java.util.Arrays;
import org.masnaa.text.Language;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the language from the first part of an address. */
@Component
class LanguageConverter implements Converter<String, Language> {

  @Override
  public Language convert(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No language " + code));
  }
}
