package org.masnaa.form;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.text.LocalText;

/** What kind of answer a question takes, with the bounds of a good one. */
public sealed interface QuestionType {

  /** An answer on one line. */
  sealed interface Line extends QuestionType {}

  /** A number, with what it must at least and may at most be. */
  sealed interface Numeric extends Line {
    @Nullable BigDecimal min();

    @Nullable BigDecimal max();

    /** The most decimal places. */
    int places();
  }

  /** An answer that is chosen from a closed list. */
  sealed interface Choosing extends QuestionType {}

  /** A statement that is ticked; never filled in beforehand. */
  sealed interface Confirmed extends QuestionType {}

  /** An answer in several fields that make one value. */
  sealed interface Composed extends QuestionType {}

  /** An answer in files. */
  sealed interface Attached extends QuestionType {
    /** How many, how large each, and of which kinds. */
    File files();
  }

  /** Something a person is told, never asked. */
  sealed interface Told extends QuestionType {}

  /** One line of text; {@code min} and {@code max} count characters. */
  record Text(int min, int max, @Nullable Pattern pattern) implements Line {}

  /** Several lines of text; {@code min} and {@code max} count characters. */
  record LongText(int min, int max) implements QuestionType {}

  /** A number without decimals. */
  record WholeNumber(@Nullable BigDecimal min, @Nullable BigDecimal max) implements Numeric {
    @Override
    public int places() {
      return 0;
    }
  }

  /** A number with up to {@link Limits#PLACES} decimals. */
  record Decimal(@Nullable BigDecimal min, @Nullable BigDecimal max) implements Numeric {
    @Override
    public int places() {
      return Limits.PLACES;
    }
  }

  /** An amount in the country's currency. */
  record Money(@Nullable BigDecimal min, @Nullable BigDecimal max) implements Numeric {
    @Override
    public int places() {
      return Limits.MONEY_PLACES;
    }
  }

  /** A share of a hundred: 12.5 stands for 12.5 %. */
  record Percent(@Nullable BigDecimal min, @Nullable BigDecimal max) implements Numeric {
    @Override
    public int places() {
      return Limits.PERCENT_PLACES;
    }
  }

  /** A time of day, to the minute. */
  record Time() implements Line {}

  /** An e-mail address. */
  record Email() implements Line {}

  /** A telephone number; the value is in international form, such as {@code +97455512345}. */
  record Phone() implements Line {}

  /** A person's number in the population register: eleven digits. */
  record NationalId() implements Line {}

  /** A bank account (ISO 13616), with its check digits; the value has no blanks. */
  record Iban() implements Line {}

  /** The number of a commercial registration: digits, without blanks. */
  record CompanyNumber() implements Line {}

  /** A day; {@code min} and {@code max} are expressions that give a date. */
  record Date(@Nullable Expression min, @Nullable Expression max) implements Composed {}

  /** Two days, {@code from} and {@code to}, the first not after the second. */
  record Period(@Nullable Expression min, @Nullable Expression max) implements Composed {}

  /** Where something is: zone, street and building in Qatar, lines of text elsewhere. */
  record Address() implements Composed {}

  /** A name as it is spelt in Arabic and in Latin script; one spelling will do. */
  record Name() implements Composed {}

  /** Another person: national id and name. */
  record Person() implements Composed {}

  /** Yes or no. */
  record YesNo() implements Choosing {}

  /** One of some options; the value is the option's. */
  record OneOf(List<Option> options) implements Choosing {
    public OneOf {
      options = List.copyOf(options);
    }

    public Optional<Option> option(String value) {
      return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }
  }

  /** Any of some options, between {@code min} and {@code max} of them. */
  record ManyOf(List<Option> options, int min, int max) implements Choosing {
    public ManyOf {
      options = List.copyOf(options);
    }

    public Optional<Option> option(String value) {
      return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }
  }

  /** A country; the value is its code of ISO 3166-1, such as {@code QA}. */
  record Country() implements Choosing {}

  /** A statement the person answers for; the value is true once confirmed. */
  record Declaration() implements Confirmed {}

  /** A permission the person gives; true when given, false when it may be, and is, withheld. */
  record Consent() implements Confirmed {}

  /** Uploaded files: how many, how large each, and of which kinds. */
  record File(int min, int max, long bytes, Set<FileKind> kinds) implements Attached {
    @Override
    public File files() {
      return this;
    }
  }

  /**
   * A document: uploaded, or one that the person already holds here.
   *
   * @param held outputs that will do, as {@code entity/service/output}; empty when only an upload
   *     will
   */
  record Document(File files, List<String> held) implements Attached {
    public Document {
      held = List.copyOf(held);
    }
  }

  /** Structured data of a register, such as a name in two scripts; shown, never asked. */
  record Fact(FeelType feelType) implements Told {}

  /**
   * What follows from other answers.
   *
   * @param shownAs the type whose way of writing its value has, or null when its own says enough
   */
  record Calculated(Expression formula, @Nullable QuestionType shownAs) implements Told {}

  /** A text to read; it has no value. */
  record Information() implements Told {}

  /**
   * Questions that are answered several times over; the value is a list of contexts.
   *
   * @param item what one of them is called, such as “partner”, or null
   * @param questions of one item
   */
  record Group(int min, int max, @Nullable LocalText item, List<Question> questions)
      implements QuestionType {
    public Group {
      questions = List.copyOf(questions);
    }

    public Optional<Question> question(String id) {
      return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }
  }

  /** One option: the value that rules see and the text that people see. */
  record Option(String value, LocalText label) {}

  /** The word of form.yaml for this type. */
  default String keyword() {
    return TypeWords.keyword(this);
  }

  /** The type of the answer's value in FEEL. */
  default FeelType feelType() {
    return AnswerTypes.of(this);
  }

  /** Whether a person answers it on the keyboard, not by choosing, ticking or uploading. */
  default boolean isTyped() {
    return switch (this) {
      case Line t -> true;
      case LongText t -> true;
      case Composed t -> true;
      case Group t -> true;
      case Choosing t -> false;
      case Confirmed t -> false;
      case Attached t -> false;
      case Told t -> false;
    };
  }

  /** Whether a person can be asked for it at all. */
  default boolean isAskable() {
    return !(this instanceof Told);
  }

  /** The options of the form to choose from; empty for the types that have none. */
  default List<Option> choices() {
    return switch (this) {
      case OneOf oneOf -> oneOf.options();
      case ManyOf manyOf -> manyOf.options();
      case Calculated(Expression formula, QuestionType shownAs) ->
          shownAs == null ? List.of() : shownAs.choices();
      case Line t -> List.of();
      case LongText t -> List.of();
      case Composed t -> List.of();
      case YesNo t -> List.of();
      case Country t -> List.of();
      case Confirmed t -> List.of();
      case Attached t -> List.of();
      case Fact t -> List.of();
      case Information t -> List.of();
      case Group t -> List.of();
    };
  }
}
