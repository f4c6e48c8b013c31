package org.masnaa.app.shared.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Attribute;
import org.masnaa.form.QuestionType;
import org.masnaa.form.Shown;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Values and messages in both languages at once; how a value reads is {@link Shown}'s to say. */
@Component
public final class AnswerTexts {

  private final Messages messages;

  AnswerTexts(Messages messages) {
    this.messages = messages;
  }

  /** The value of an answer; null when there is none. */
  public @Nullable LocalText of(QuestionType type, @Nullable Object value) {
    return present(language -> Shown.text(type, value, language));
  }

  /** What a register holds; null when it holds nothing, or nothing that can be shown. */
  public @Nullable LocalText of(Attribute attribute, @Nullable Object value) {
    return present(language -> Shown.attribute(attribute, value, language));
  }

  /** An amount in the country's currency. */
  public LocalText money(BigDecimal amount) {
    return both(language -> Shown.money(amount, language));
  }

  /** A message of the program in both languages; a value in both is said in the message's. */
  public LocalText message(String key, Object... namesAndValues) {
    return both(language ->
        messages.text(
            language,
            key,
            Arrays.stream(namesAndValues)
                .map(value -> value instanceof LocalText text ? text.in(language) : value)
                .toArray()));
  }

  private static @Nullable LocalText present(Function<Language, String> text) {
    LocalText found = both(text);
    return found.ar().isBlank() && found.en().isBlank() ? null : found;
  }

  private static LocalText both(Function<Language, String> text) {
    return new LocalText(text.apply(Language.AR), text.apply(Language.EN));
  }
}
