package org.masnaa.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads the type of a question with the bounds that belong to it. */
public final class TypeReader {

  /** The types a question may name, with the keys that each one takes besides the usual. */
  public static final Map<String, List<String>> KEYS_OF_TYPE =
      Map.ofEntries(
          Map.entry("text", List.of("min", "max", "pattern")),
          Map.entry("long-text", List.of("min", "max")),
          Map.entry("whole-number", List.of("min", "max")),
          Map.entry("decimal", List.of("min", "max")),
          Map.entry("money", List.of("min", "max")),
          Map.entry("date", List.of("min", "max")),
          Map.entry("yes-no", List.of()),
          Map.entry("one-of", List.of("options")),
          Map.entry("many-of", List.of("options", "min", "max")),
          Map.entry("file", List.of("min", "max", "size", "kinds")),
          Map.entry("declaration", List.of()));

  static final QuestionType.File ANY_FILE =
      new QuestionType.File(1, 1, Limits.FILE_BYTES, Set.of(FileKind.values()));

  private static final long MEGABYTE = 1024L * 1024;

  private final Scope scope;
  private final Problems problems;
  private final FeelTexts feel;

  TypeReader(Scope scope, FeelTexts feel, Problems problems) {
    this.scope = scope;
    this.problems = problems;
    this.feel = feel;
  }

  /** A type that needs no further keys, with its usual bounds; null for any other word. */
  public static @Nullable QuestionType plain(String keyword) {
    return switch (keyword) {
      case "text" -> new QuestionType.Text(0, Limits.TEXT, null);
      case "long-text" -> new QuestionType.LongText(0, Limits.LONG_TEXT);
      case "whole-number" -> new QuestionType.WholeNumber(null, null);
      case "decimal" -> new QuestionType.Decimal(null, null);
      case "money" -> new QuestionType.Money(BigDecimal.ZERO, null);
      case "date" -> new QuestionType.Date(null, null);
      case "yes-no" -> new QuestionType.YesNo();
      case "declaration" -> new QuestionType.Declaration();
      default -> null;
    };
  }

  @Nullable QuestionType read(YamlFields fields) {
    YamlNode.Scalar word = fields.required("type") == null ? null : fields.scalar("type");
    if (word == null) {
      return null;
    }
    String keyword = word.text();
    List<String> keys = KEYS_OF_TYPE.get(keyword);
    if (keys == null) {
      problems.add(
          CommonProblems.unknown(
              word.at(),
              "form.type-unknown",
              new LocalText("نوع السؤال", "question type"),
              keyword,
              KEYS_OF_TYPE.keySet()));
      return null;
    }
    for (String key : List.of("min", "max", "pattern", "options", "size", "kinds")) {
      if (fields.has(key) && !keys.contains(key)) {
        problems.add(FormProblems.notForType(fields.at(key), key, keyword));
      }
    }
    return bounded(keyword, fields);
  }

  private @Nullable QuestionType bounded(String keyword, YamlFields fields) {
    return switch (keyword) {
      case "text" -> text(fields);
      case "long-text" -> {
        Bounds b = count(fields, 0, Limits.LONG_TEXT, Limits.LONGEST_TEXT);
        yield new QuestionType.LongText(b.min(), b.max());
      }
      case "whole-number" -> {
        Range r = range(fields, null);
        yield new QuestionType.WholeNumber(r.min(), r.max());
      }
      case "decimal" -> {
        Range r = range(fields, null);
        yield new QuestionType.Decimal(r.min(), r.max());
      }
      case "money" -> {
        Range r = range(fields, BigDecimal.ZERO);
        yield new QuestionType.Money(r.min(), r.max());
      }
      case "date" -> new QuestionType.Date(date(fields, "min"), date(fields, "max"));
      case "one-of" -> new QuestionType.OneOf(Options.read(fields, problems));
      case "many-of" -> manyOf(fields);
      case "file" -> file(fields);
      default -> plain(keyword);
    };
  }

  private QuestionType text(YamlFields fields) {
    Bounds b = count(fields, 0, Limits.TEXT, Limits.LONGEST_TEXT);
    YamlNode.Scalar pattern = fields.scalar("pattern");
    if (pattern == null) {
      return new QuestionType.Text(b.min(), b.max(), null);
    }
    if (!fields.has("hint")) {
      problems.add(FormProblems.patternWithoutHint(fields.at("pattern")));
    }
    try {
      return new QuestionType.Text(b.min(), b.max(), Pattern.compile(pattern.text()));
    } catch (PatternSyntaxException e) {
      problems.add(FormProblems.pattern(pattern.start(), e.getDescription()));
      return new QuestionType.Text(b.min(), b.max(), null);
    }
  }

  private QuestionType manyOf(YamlFields fields) {
    List<QuestionType.Option> options = Options.read(fields, problems);
    Bounds b = count(fields, 1, Math.max(1, options.size()), Math.max(1, options.size()));
    return new QuestionType.ManyOf(options, b.min(), b.max());
  }

  private QuestionType file(YamlFields fields) {
    Bounds b = count(fields, 1, 1, Limits.FILES);
    long most = Limits.FILE_BYTES / MEGABYTE;
    int size = whole(fields, "size", (int) most, 1, (int) most);
    EnumSet<FileKind> kinds = EnumSet.noneOf(FileKind.class);
    for (YamlNode.Scalar word : fields.scalars("kinds")) {
      FileKind.ofKeyword(word.text())
          .ifPresentOrElse(
              kinds::add,
              () ->
                  problems.add(
                      CommonProblems.unknown(
                          word.at(),
                          "form.file-kind-unknown",
                          new LocalText("نوع الملف", "kind of file"),
                          word.text(),
                          List.of("pdf", "jpeg", "png"))));
    }
    return new QuestionType.File(
        b.min(), b.max(), size * MEGABYTE, kinds.isEmpty() ? ANY_FILE.kinds() : Set.copyOf(kinds));
  }

  private record Bounds(int min, int max) {}

  /** {@code min} and {@code max} as counts. */
  private Bounds count(YamlFields fields, int usualMin, int usualMax, int most) {
    int min = whole(fields, "min", usualMin, 0, most);
    int max = whole(fields, "max", Math.max(min, usualMax), 1, most);
    if (min > max) {
      problems.add(FormProblems.minAboveMax(fields.at("min")));
    }
    return new Bounds(min, max);
  }

  private int whole(YamlFields fields, String key, int usual, int least, int most) {
    BigDecimal number = fields.number(key);
    if (number == null) {
      return usual;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      problems.add(FormProblems.limit(fields.at(key), key, least, most));
      return usual;
    }
    return number.intValueExact();
  }

  private record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  private Range range(YamlFields fields, @Nullable BigDecimal usualMin) {
    BigDecimal given = fields.number("min");
    BigDecimal min = given == null ? usualMin : given;
    BigDecimal max = fields.number("max");
    if (min != null && max != null && min.compareTo(max) > 0) {
      problems.add(FormProblems.minAboveMax(fields.at("max")));
    }
    return new Range(min, max);
  }

  /** A bound of a date: {@code 2026-01-31}, or an expression that gives a date. */
  private @Nullable Expression date(YamlFields fields, String key) {
    YamlNode.Scalar scalar = fields.scalar(key);
    if (scalar == null) {
      return null;
    }
    if (!scalar.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return feel.compile(scalar, scope, FeelType.DATE);
    }
    Position at = scalar.start();
    String literal = "date(\"" + scalar.text() + "\")";
    return feel.compile(new YamlNode.Scalar(scalar.at(), literal, true, at), scope, FeelType.DATE);
  }
}
