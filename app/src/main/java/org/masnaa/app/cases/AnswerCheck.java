package org.masnaa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.form.Attribute;
import org.masnaa.text.LocalText;

/**
 * An answer that a person typed because the register that owns the datum did not answer.
 *
 * @param attribute the datum
 * @param said what the register said later, where that differs; null when it holds nothing
 */
public record AnswerCheck(
    String question, Attribute attribute, State state, @Nullable Object said) {

  /** How an answer stands against its register. */
  public enum State {
    /** The register has not answered yet. */
    UNVERIFIED,
    /** The register says the same. */
    VERIFIED,
    /** The register says something else, or holds nothing. */
    DIFFERS
  }

  /** How each of them stands, in words, by question. */
  public static Map<String, Badge> marks(List<AnswerCheck> checks, AnswerTexts texts) {
    return checks.stream()
        .collect(Collectors.toMap(AnswerCheck::question, check -> check.badge(texts)));
  }

  /** How it stands, in words. */
  public Badge badge(AnswerTexts texts) {
    LocalText register = attribute.register().label();
    return switch (state) {
      case UNVERIFIED ->
          new Badge(Badge.Tone.ATTENTION, texts.message("check.unverified", "register", register));
      case VERIFIED ->
          new Badge(Badge.Tone.GOOD, texts.message("check.verified", "register", register));
      case DIFFERS -> new Badge(Badge.Tone.BAD, differs(texts, register));
    };
  }

  private LocalText differs(AnswerTexts texts, LocalText register) {
    LocalText value = texts.of(attribute, said);
    return value == null
        ? texts.message("check.holds-nothing", "register", register)
        : texts.message("check.differs", "register", register, "value", value);
  }
}
