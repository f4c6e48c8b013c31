package org.masnaa.app.shared.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The program's own texts, from {@code messages/…_ar.properties} and {@code …_en.properties} of all
 * modules, in ICU message format. Texts put into a message are isolated, so that a Latin name
 * inside an Arabic sentence does not reorder it.
 */
public final class Messages {

  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';

  private static final Set<Byte> RIGHT =
      Set.of(Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

  private record Text(String raw, @Nullable MessageFormat format, Set<String> selectors) {}

  private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);

  private Messages() {}

  /** Reads all message files on the class path; a key that stands in two files is an error. */
  public static Messages load() {
    Messages messages = new Messages();
    for (Language language : Language.values()) {
      Map<String, Text> byKey = new HashMap<>();
      ULocale locale = ULocale.forLocale(language.locale());
      for (Resource file : files(language)) {
        read(file)
            .forEach((key, text) -> {
              if (byKey.put((String) key, text((String) text, locale)) != null) {
                throw new IllegalStateException("Message " + key + " stands in two files");
              }
            });
      }
      messages.texts.put(language, byKey);
    }
    return messages;
  }

  public Set<String> keys(Language language) {
    return Set.copyOf(of(language).keySet());
  }

  public boolean has(Language language, String key) {
    return of(language).containsKey(key);
  }

  /**
   * The text of a key.
   *
   * @param namesAndValues name, value, name, value … for the placeholders
   * @throws IllegalArgumentException when the key is unknown
   */
  public String text(Language language, String key, Object... namesAndValues) {
    Text text = of(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException("No message " + key + " in " + language.code());
    }
    if (text.format() == null) {
      return text.raw();
    }
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      Object value = namesAndValues[i + 1];
      boolean isolated = value instanceof String && !text.selectors().contains(name);
      arguments.put(name, isolated ? isolated((String) value) : value);
    }
    // A format keeps state while it formats; its copy does not cost a new parse.
    return ((MessageFormat) text.format().clone()).format(arguments);
  }

  /**
   * The first letter decides the direction. Unicode's own first strong isolate does not look into
   * texts that are already isolated, such as the parts of a date.
   */
  private static String isolated(String text) {
    byte direction =
        (byte)
            text.chars()
                .map(Character::getDirectionality)
                .filter(
                    d -> RIGHT.contains((byte) d) || d == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    return (RIGHT.contains(direction) ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE)
        + text
        + POP_ISOLATE;
  }

  private Map<String, Text> of(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static Text text(String raw, ULocale locale) {
    if (raw.indexOf('{') < 0) {
      return new Text(raw, null, Set.of());
    }
    MessagePattern pattern = new MessagePattern(raw);
    Set<String> selectors = new HashSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.SELECT) {
        selectors.add(pattern.getSubstring(pattern.getPart(i + 1)));
      }
    }
    return new Text(raw, new MessageFormat(raw, locale), selectors);
  }

  private static Resource[] files(Language language) {
    try {
      return new PathMatchingResourcePatternResolver()
          .getResources("classpath*:messages/*_" + language.code() + ".properties");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Resource file) {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
