package org.masnaa.form;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.text.LocalText;

/** What kind of answer a question takes, with the bounds of a good one. */
public sealed interface QuestionType {

  /** The word of form.yaml for this type. */
  String keyword();

  /** The type of the answer's value in FEEL. */
  FeelType feelType();

  /** One line of text; {@code min} and {@code max} count characters. */
  record Text(int min, int max, @Nullable Pattern pattern) implements QuestionType {
    @Override
    public String keyword() {
      return "text";
    }

    @Override
    public FeelType feelType() {
      return FeelType.STRING;
    }
  }

  /** Several lines of text; {@code min} and {@code max} count characters. */
  record LongText(int min, int max) implements QuestionType {
    @Override
    public String keyword() {
      return "long-text";
    }

    @Override
    public FeelType feelType() {
      return FeelType.STRING;
    }
  }

  /** A number without decimals. */
  record WholeNumber(@Nullable BigDecimal min, @Nullable BigDecimal max) implements QuestionType {
    @Override
    public String keyword() {
      return "whole-number";
    }

    @Override
    public FeelType feelType() {
      return FeelType.NUMBER;
    }
  }

  /** A number with up to {@link Limits#PLACES} decimals. */
  record Decimal(@Nullable BigDecimal min, @Nullable BigDecimal max) implements QuestionType {
    @Override
    public String keyword() {
      return "decimal";
    }

    @Override
    public FeelType feelType() {
      return FeelType.NUMBER;
    }
  }

  /** An amount in the country's currency. */
  record Money(@Nullable BigDecimal min, @Nullable BigDecimal max) implements QuestionType {
    @Override
    public String keyword() {
      return "money";
    }

    @Override
    public FeelType feelType() {
      return FeelType.NUMBER;
    }
  }

  /** A day; {@code min} and {@code max} are expressions that give a date. */
  record Date(@Nullable Expression min, @Nullable Expression max) implements QuestionType {
    @Override
    public String keyword() {
      return "date";
    }

    @Override
    public FeelType feelType() {
      return FeelType.DATE;
    }
  }

  /** Yes or no. */
  record YesNo() implements QuestionType {
    @Override
    public String keyword() {
      return "yes-no";
    }

    @Override
    public FeelType feelType() {
      return FeelType.BOOLEAN;
    }
  }

  /** One of some options; the value is the option's. */
  record OneOf(List<Option> options) implements QuestionType {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public String keyword() {
      return "one-of";
    }

    @Override
    public FeelType feelType() {
      return FeelType.STRING;
    }

    public Optional<Option> option(String value) {
      return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }
  }

  /** Any of some options, between {@code min} and {@code max} of them. */
  record ManyOf(List<Option> options, int min, int max) implements QuestionType {
    public ManyOf {
      options = List.copyOf(options);
    }

    @Override
    public String keyword() {
      return "many-of";
    }

    @Override
    public FeelType feelType() {
      return FeelType.list(FeelType.STRING);
    }

    public Optional<Option> option(String value) {
      return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }
  }

  /** Uploaded files: how many, how large each, and of which kinds. */
  record File(int min, int max, long bytes, Set<FileKind> kinds) implements QuestionType {
    @Override
    public String keyword() {
      return "file";
    }

    @Override
    public FeelType feelType() {
      Map<String, FeelType> fields = new LinkedHashMap<>();
      fields.put("name", FeelType.STRING);
      fields.put("type", FeelType.STRING);
      fields.put("bytes", FeelType.NUMBER);
      return FeelType.list(FeelType.context(fields));
    }
  }

  /** A statement the person confirms; the value is true once confirmed. */
  record Declaration() implements QuestionType {
    @Override
    public String keyword() {
      return "declaration";
    }

    @Override
    public FeelType feelType() {
      return FeelType.BOOLEAN;
    }
  }

  /** Structured data of a register, such as a name in two scripts; shown, never asked. */
  record Fact(FeelType feelType) implements QuestionType {
    @Override
    public String keyword() {
      return "fact";
    }
  }

  /** Whether a person answers it on the keyboard, not by choosing, ticking or uploading. */
  default boolean isTyped() {
    return switch (this) {
      case Text t -> true;
      case LongText t -> true;
      case WholeNumber t -> true;
      case Decimal t -> true;
      case Money t -> true;
      case Date t -> true;
      case YesNo t -> false;
      case OneOf t -> false;
      case ManyOf t -> false;
      case File t -> false;
      case Declaration t -> false;
      case Fact t -> false;
    };
  }

  /** Whether a person can be asked for it at all. */
  default boolean isAskable() {
    return !(this instanceof Fact);
  }

  /** The options to choose from; empty for the types that have none. */
  default List<Option> choices() {
    return switch (this) {
      case OneOf oneOf -> oneOf.options();
      case ManyOf manyOf -> manyOf.options();
      case Text t -> List.of();
      case LongText t -> List.of();
      case WholeNumber t -> List.of();
      case Decimal t -> List.of();
      case Money t -> List.of();
      case Date t -> List.of();
      case YesNo t -> List.of();
      case File t -> List.of();
      case Declaration t -> List.of();
      case Fact t -> List.of();
    };
  }

  /** One option: the value that rules see and the text that people see. */
  record Option(String value, LocalText label) {}
}
