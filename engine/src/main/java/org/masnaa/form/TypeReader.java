package org.masnaa.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Scope;
import org.masnaa.form.BoundsReader.Bounds;
import org.masnaa.form.BoundsReader.Range;
import org.masnaa.source.CommonProblems;
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
          Map.entry("percent", List.of("min", "max")),
          Map.entry("date", List.of("min", "max")),
          Map.entry("period", List.of("min", "max")),
          Map.entry("time", List.of()),
          Map.entry("email", List.of()),
          Map.entry("phone", List.of()),
          Map.entry("national-id", List.of()),
          Map.entry("iban", List.of()),
          Map.entry("company-number", List.of()),
          Map.entry("country", List.of()),
          Map.entry("address", List.of()),
          Map.entry("name", List.of()),
          Map.entry("person", List.of()),
          Map.entry("yes-no", List.of()),
          Map.entry("one-of", List.of("options")),
          Map.entry("many-of", List.of("options", "min", "max")),
          Map.entry("file", List.of("min", "max", "size", "kinds")),
          Map.entry("document", List.of("min", "max", "size", "kinds", "held")),
          Map.entry("declaration", List.of()),
          Map.entry("consent", List.of()),
          Map.entry("calculated", List.of("value", "as")),
          Map.entry("information", List.of()),
          Map.entry("group", List.of("questions", "repeat", "item")));

  static final QuestionType.File ANY_FILE =
      new QuestionType.File(1, 1, Limits.FILE_BYTES, Set.of(FileKind.values()));

  /** Every key that belongs to some types only. */
  static final List<String> KEYS =
      KEYS_OF_TYPE.values().stream().flatMap(List::stream).distinct().sorted().toList();

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long MEGABYTE = 1024L * 1024;

  private final Scope scope;
  private final Problems problems;
  private final FeelTexts feel;
  private final BoundsReader bounds;
  private final GroupReader groups;
  private final FormReader.Asked asked;

  TypeReader(
      FormSurroundings around,
      Scope scope,
      FormReader.Asked asked,
      FeelTexts feel,
      Problems problems) {
    this.asked = asked;
    this.scope = scope;
    this.problems = problems;
    this.feel = feel;
    this.bounds = new BoundsReader(scope, feel, problems);
    this.groups = new GroupReader(around, scope, asked, feel, problems);
  }

  /** A type that needs no further keys, with its usual bounds; null for any other word. */
  public static @Nullable QuestionType plain(String keyword) {
    return switch (keyword) {
      case "text" -> new QuestionType.Text(0, Limits.TEXT, null);
      case "long-text" -> new QuestionType.LongText(0, Limits.LONG_TEXT);
      case "whole-number" -> new QuestionType.WholeNumber(null, null);
      case "decimal" -> new QuestionType.Decimal(null, null);
      case "money" -> new QuestionType.Money(BigDecimal.ZERO, null);
      case "percent" -> new QuestionType.Percent(BigDecimal.ZERO, HUNDRED);
      case "date" -> new QuestionType.Date(null, null);
      case "period" -> new QuestionType.Period(null, null);
      case "time" -> new QuestionType.Time();
      case "email" -> new QuestionType.Email();
      case "phone" -> new QuestionType.Phone();
      case "national-id" -> new QuestionType.NationalId();
      case "iban" -> new QuestionType.Iban();
      case "company-number" -> new QuestionType.CompanyNumber();
      case "country" -> new QuestionType.Country();
      case "address" -> new QuestionType.Address();
      case "name" -> new QuestionType.Name();
      case "person" -> new QuestionType.Person();
      case "yes-no" -> new QuestionType.YesNo();
      case "declaration" -> new QuestionType.Declaration();
      case "consent" -> new QuestionType.Consent();
      case "information" -> new QuestionType.Information();
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
    for (String key : KEYS) {
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
        Bounds b = bounds.count(fields, 0, Limits.LONG_TEXT, Limits.LONGEST_TEXT);
        yield new QuestionType.LongText(b.min(), b.max());
      }
      case "whole-number", "decimal", "money", "percent" -> number(keyword, fields);
      case "date" -> new QuestionType.Date(bounds.date(fields, "min"), bounds.date(fields, "max"));
      case "period" ->
          new QuestionType.Period(bounds.date(fields, "min"), bounds.date(fields, "max"));
      case "one-of" -> new QuestionType.OneOf(Options.read(fields, problems));
      case "many-of" -> manyOf(fields);
      case "file" -> file(fields);
      case "document" -> new QuestionType.Document(file(fields), held(fields));
      case "calculated" -> calculated(fields);
      case "group" -> groups.read(fields);
      default -> plain(keyword);
    };
  }

  private QuestionType number(String keyword, YamlFields fields) {
    return switch (keyword) {
      case "money" -> {
        Range r = bounds.range(fields, BigDecimal.ZERO, null);
        yield new QuestionType.Money(r.min(), r.max());
      }
      case "percent" -> {
        Range r = bounds.range(fields, BigDecimal.ZERO, HUNDRED);
        yield new QuestionType.Percent(r.min(), r.max());
      }
      case "decimal" -> {
        Range r = bounds.range(fields, null, null);
        yield new QuestionType.Decimal(r.min(), r.max());
      }
      default -> {
        Range r = bounds.range(fields, null, null);
        yield new QuestionType.WholeNumber(r.min(), r.max());
      }
    };
  }

  /** What follows from other answers; {@code as} names the plain type its value reads like. */
  private @Nullable QuestionType calculated(YamlFields fields) {
    YamlNode.Scalar as = fields.scalar("as");
    QuestionType shownAs = as == null ? null : plain(as.text());
    if (as != null && (shownAs == null || !shownAs.isAskable())) {
      problems.add(
          CommonProblems.unknown(
              as.at(),
              "form.type-unknown",
              new LocalText("نوع القيمة", "type of the value"),
              as.text(),
              List.of("whole-number", "decimal", "money", "percent", "date", "text", "yes-no")));
    }
    Expression formula =
        shownAs == null
            ? feel.required(fields, "value", scope)
            : feel.required(fields, "value", scope, shownAs.feelType());
    asked.refuseLater(formula, fields.scalar("value"), problems);
    return formula == null ? null : new QuestionType.Calculated(formula, shownAs);
  }

  /** Outputs of services that will do, as {@code entity/service/output}. */
  private List<String> held(YamlFields fields) {
    List<String> held = new ArrayList<>();
    for (YamlNode.Scalar output : fields.scalars("held")) {
      if (!output.text().matches("[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+")) {
        problems.add(FormProblems.held(output.at(), output.text()));
      }
      held.add(output.text());
    }
    return held;
  }

  private QuestionType text(YamlFields fields) {
    Bounds b = bounds.count(fields, 0, Limits.TEXT, Limits.LONGEST_TEXT);
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
    Bounds b = bounds.count(fields, 1, Math.max(1, options.size()), Math.max(1, options.size()));
    return new QuestionType.ManyOf(options, b.min(), b.max());
  }

  private QuestionType.File file(YamlFields fields) {
    Bounds b = bounds.count(fields, 1, 1, Limits.FILES);
    long most = Limits.FILE_BYTES / MEGABYTE;
    int size = bounds.whole(fields, "size", (int) most, 1, (int) most);
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
}
