package org.masnaa.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * The keys of one mapping, read one by one. Every wrong, missing or unknown key becomes a problem,
 * and reading goes on, so that an author sees all of them.
 */
public final class YamlFields {

  /** Characters of one text for people. */
  public static final int MAX_TEXT = 4_000;

  private static final Pattern MARKUP =
      Pattern.compile("<\\s*/?\\s*[A-Za-z!][^<]*>?|&(?:[A-Za-z]{2,10}|#[0-9xX][0-9a-fA-F]*);");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{5,}");
  private static final Set<String> LANGUAGES = Set.of("ar", "en");

  private final YamlNode.Mapping mapping;
  private final Problems problems;

  private YamlFields(YamlNode.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The keys of a node, or null when it is not a mapping; unknown keys are problems. */
  public static @Nullable YamlFields of(
      @Nullable YamlNode node, Collection<String> keys, Problems problems) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      if (node != null) {
        problems.add(FieldProblems.notMapping(node.at(), keys));
      }
      return null;
    }
    for (YamlNode.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key())) {
        problems.add(FieldProblems.unknownKey(entry.at(), entry.key(), keys));
      }
    }
    return new YamlFields(mapping, problems);
  }

  public Position at() {
    return mapping.at();
  }

  /** Where a key stands, or the mapping itself when it has no such key. */
  public Position at(String key) {
    YamlNode.Entry entry = mapping.entry(key);
    return entry == null ? mapping.at() : entry.at();
  }

  public boolean has(String key) {
    return mapping.entry(key) != null;
  }

  public @Nullable YamlNode node(String key) {
    return mapping.value(key);
  }

  /** The node of a key that must be there; a problem and null when it is not. */
  public @Nullable YamlNode required(String key) {
    YamlNode node = mapping.value(key);
    if (node == null) {
      problems.add(FieldProblems.missing(mapping.at(), key));
    }
    return node;
  }

  /** A single value, or null when the key is not there; a list or mapping is a problem. */
  public YamlNode.@Nullable Scalar scalar(String key) {
    YamlNode node = mapping.value(key);
    return switch (node) {
      case null -> null;
      case YamlNode.Scalar scalar when !scalar.isNull() && !scalar.text().isBlank() -> scalar;
      case YamlNode.Scalar empty -> {
        problems.add(FieldProblems.emptyValue(empty.at(), key));
        yield null;
      }
      case YamlNode.Mapping other -> notScalar(other, key);
      case YamlNode.Sequence other -> notScalar(other, key);
    };
  }

  private YamlNode.@Nullable Scalar notScalar(YamlNode other, String key) {
    problems.add(FieldProblems.notScalar(other.at(), key));
    return null;
  }

  public @Nullable String text(String key) {
    YamlNode.Scalar scalar = scalar(key);
    return scalar == null ? null : scalar.text();
  }

  public @Nullable String requiredText(String key) {
    return required(key) == null ? null : text(key);
  }

  /** A truth value; false when the key is not there. */
  public boolean flag(String key) {
    YamlNode.Scalar scalar = scalar(key);
    if (scalar == null) {
      return false;
    }
    if (scalar.truth().isEmpty()) {
      problems.add(FieldProblems.notTruth(scalar.at(), key));
    }
    return scalar.truth().orElse(false);
  }

  /** A number, or null when the key is not there. */
  public @Nullable BigDecimal number(String key) {
    YamlNode.Scalar scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    if (scalar.number().isEmpty()) {
      problems.add(FieldProblems.notNumber(scalar.at(), key));
    }
    return scalar.number().orElse(null);
  }

  /** The items of a list; none when the key is not there. */
  public List<YamlNode> list(String key) {
    return switch (mapping.value(key)) {
      case null -> List.of();
      case YamlNode.Sequence sequence -> sequence.items();
      case YamlNode.Scalar other -> notList(other, key);
      case YamlNode.Mapping other -> notList(other, key);
    };
  }

  private List<YamlNode> notList(YamlNode other, String key) {
    problems.add(FieldProblems.notList(other.at(), key));
    return List.of();
  }

  /** The single values of a list of them. */
  public List<YamlNode.Scalar> scalars(String key) {
    List<YamlNode> items = list(key);
    for (YamlNode item : items) {
      if (!(item instanceof YamlNode.Scalar)) {
        problems.add(FieldProblems.notScalar(item.at(), key));
      }
    }
    return items.stream()
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .toList();
  }

  /** The entries of a mapping; none when the key is not there. */
  public List<YamlNode.Entry> entries(String key) {
    YamlNode node = mapping.value(key);
    if (node instanceof YamlNode.Mapping inner) {
      return inner.entries();
    }
    if (node != null && !(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      problems.add(FieldProblems.notMapping(node.at(), List.of()));
    }
    return List.of();
  }

  /** A text for people in both languages, or null when the key is not there. */
  public @Nullable LocalText localText(String key) {
    YamlNode node = mapping.value(key);
    return node == null ? null : localText(node, problems);
  }

  public @Nullable LocalText requiredLocalText(String key) {
    return required(key) == null ? null : localText(key);
  }

  /** A text for people: {@code {ar: …, en: …}}, both present, plain, each in its own script. */
  public static @Nullable LocalText localText(YamlNode node, Problems problems) {
    if (!(node instanceof YamlNode.Mapping)) {
      problems.add(FieldProblems.notLocalText(node.at()));
      return null;
    }
    YamlFields fields = of(node, LANGUAGES, problems);
    if (fields == null) {
      return null;
    }
    String ar = fields.oneLanguage("ar");
    String en = fields.oneLanguage("en");
    return ar == null || en == null ? null : new LocalText(ar, en);
  }

  private @Nullable String oneLanguage(String language) {
    YamlNode.Scalar scalar =
        mapping.value(language) instanceof YamlNode.Scalar found ? found : null;
    if (scalar == null || scalar.isNull() || scalar.text().isBlank()) {
      problems.add(FieldProblems.missingTranslation(at(language), language));
      return null;
    }
    String text = scalar.text().strip();
    if (text.codePointCount(0, text.length()) > MAX_TEXT) {
      problems.add(FieldProblems.textTooLong(scalar.at(), text.length()));
    }
    if (MARKUP.matcher(text).find()) {
      problems.add(FieldProblems.markup(scalar.at()));
    }
    boolean arabic = ARABIC.matcher(text).find();
    boolean latin = LATIN_WORD.matcher(text).find();
    if ((language.equals("ar") && !arabic && latin)
        || (language.equals("en") && arabic && !latin)) {
      problems.add(FieldProblems.otherLanguage(scalar.at(), language));
    }
    return text;
  }
}
