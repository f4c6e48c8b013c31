package org.masnaa.form;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Nothing;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;
import org.masnaa.text.LocalText;

/** Reads names, whose spelling in each script is a datum of its own, and the people they name. */
final class NameAnswer {

  private static final Pattern ARABIC = Pattern.compile("[\\p{Arabic}\\pM' .\\-–]+");
  private static final Pattern LATIN = Pattern.compile("[\\p{Latin}\\pM'’ .\\-–]+");
  private static final Pattern LETTER = Pattern.compile("\\pL");

  private NameAnswer() {}

  static Read name(Question question, Answer.Parts parts) {
    return name(question, "", parts);
  }

  /** {@code {id, name}}. */
  static Read person(Question question, Answer.Parts parts) {
    Read id = CodeAnswer.nationalId(question, parts.field("id"));
    Read name = name(question, "name.", parts);
    if (id instanceof Wrong(AnswerProblem problem)) {
      return new Wrong(
          new AnswerProblem(
              question.id(), question.id() + ".id", problem.code(), problem.message()));
    }
    if (!(id instanceof Good(Object number)) || !(name instanceof Good(Object spelt))) {
      return name;
    }
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("id", number);
    person.put("name", spelt);
    return new Good(Collections.unmodifiableMap(person));
  }

  private static Read name(Question question, String prefix, Answer.Parts parts) {
    String ar = TextAnswer.line(parts.field(prefix + "ar"));
    String en = TextAnswer.line(parts.field(prefix + "en"));
    if (ar.isEmpty() && en.isEmpty()) {
      return prefix.isEmpty()
          ? new Nothing()
          : wrong(
              question,
              prefix + "ar",
              "أدخل الاسم كما في البطاقة أو جواز السفر.",
              "Enter the name as on the ID card or passport.");
    }
    if (!ar.isEmpty() && !isName(ar, ARABIC)) {
      return wrong(
          question,
          prefix + "ar",
          "أدخل الاسم هنا بالحروف العربية، مثل نورة أحمد.",
          "Enter the name here in Arabic letters, such as نورة أحمد.");
    }
    if (!en.isEmpty() && !isName(en, LATIN)) {
      return wrong(
          question,
          prefix + "en",
          "أدخل الاسم هنا بالحروف اللاتينية كما في جواز السفر، مثل Noora Ahmed.",
          "Enter the name here in Latin letters as in the passport, such as Noora Ahmed.");
    }
    Map<String, @Nullable Object> name = new LinkedHashMap<>();
    name.put("ar", ar.isEmpty() ? null : ar);
    name.put("en", en.isEmpty() ? null : en);
    return new Good(Collections.unmodifiableMap(name));
  }

  private static boolean isName(String text, Pattern script) {
    return text.length() <= Limits.NAME && script.matches(text) && LETTER.matcher(text).find();
  }

  private static Read wrong(Question question, String part, String ar, String en) {
    return new Wrong(
        new AnswerProblem(
            question.id(), question.id() + "." + part, "answer.name", new LocalText(ar, en)));
  }
}
