package org.masnaa.flow;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelProblem;
import org.masnaa.feel.Scope;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** What is known while one file is read: its names, its ids, and the problems so far. */
final class Reading {

  private final Problems problems;
  private final Scope names;
  private final Ids ids = new Ids();
  private final Surroundings.Collector around = new Surroundings.Collector();

  Reading(Problems problems, Scope names) {
    this.problems = problems;
    this.names = names;
  }

  void problem(Position at, String code, String ar, String en, LocalText mend) {
    problems.add(at, code, new LocalText(ar, en), mend);
  }

  /** Takes the id of an element that runs; refuses a missing, odd or second one. */
  String newId(XmlElement xml) {
    String id = xml.attribute("id");
    if (id == null || !Ids.isId(id)) {
      problem(
          xml.at(),
          "bpmn.id",
          "العنصر " + xml.name() + " بلا معرّف صالح.",
          "The element " + xml.name() + " has no usable id.",
          new LocalText(
              "أعطه معرّفاً (id) يبدأ بحرف ولا يزيد على 200 حرف.",
              "Give it an id that starts with a letter, at most 200 characters."));
      return "";
    }
    if (!ids.take(id)) {
      problem(
          xml.at(),
          "bpmn.id-repeated",
          "المعرّف «" + id + "» مستعمل لعنصر آخر.",
          "The id " + id + " is used by another element.",
          new LocalText("غيّر أحد المعرّفين.", "Change one of the two."));
    }
    return id;
  }

  Ids ids() {
    return ids;
  }

  Surroundings.Collector around() {
    return around;
  }

  void unknownElement(XmlElement element, String inside) {
    String name = element.name();
    ids.refuse(element);
    problem(
        element.at(),
        "bpmn.element-unknown",
        "العنصر «" + name + "» داخل «" + inside + "» غير مدعوم.",
        "The element " + name + " inside " + inside + " is not supported.",
        Advice.element(element.namespace(), name));
  }

  void unknownAttribute(Tag tag, String namespace, String attribute) {
    problem(
        tag.at(),
        "bpmn.attribute-unknown",
        "السمة «" + attribute + "» على «" + tag.label() + "» غير مدعومة.",
        "The attribute " + attribute + " on " + tag.label() + " is not supported.",
        Advice.attribute(namespace, attribute));
  }

  void repeated(Tag tag) {
    problem(
        tag.at(),
        "bpmn.element-repeated",
        "العنصر «" + tag.xml().name() + "» مكرر هنا.",
        "The element " + tag.xml().name() + " stands here more than once.",
        new LocalText("أبقِ واحداً فقط.", "Keep one of them."));
  }

  /** A value that is not one of those allowed. */
  void badValue(Tag tag, String attribute, String value, LocalText mend) {
    problem(
        tag.at(),
        "bpmn.value",
        "القيمة «" + value + "» في «" + attribute + "» على «" + tag.label() + "» غير صالحة.",
        "The value “" + value + "” of " + attribute + " on " + tag.label() + " is not valid.",
        mend);
  }

  void missing(Tag tag, String attribute, LocalText mend) {
    problem(
        tag.at(),
        "bpmn.missing",
        "ينقص «" + attribute + "» على «" + tag.label() + "».",
        tag.label() + " lacks " + attribute + ".",
        mend);
  }

  /** Whether the name of an expression language means FEEL, in any of its versions. */
  static boolean isFeel(String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    return lower.equals("feel") || lower.matches("https?://www\\.omg\\.org/spec/dmn/[0-9]+/feel/?");
  }

  /** Compiles the text of an element; null when it is empty or was refused. */
  @Nullable Formula text(Tag tag) {
    String language = tag.take("language");
    if (language != null && !isFeel(language)) {
      badValue(
          tag,
          "language",
          language,
          new LocalText("اكتب التعبير بلغة FEEL.", "Write the expression in FEEL."));
      return null;
    }
    // Modellers leave an empty element behind when an expression is deleted.
    return tag.xml().text().isBlank() ? null : formula(tag.xml().text(), tag.at());
  }

  /** Compiles an expression over the case's data; null when it was refused. */
  @Nullable Formula formula(String raw, Position at) {
    return formula(raw, at, names);
  }

  /** Compiles an expression; null when it was refused. A leading {@code =} is allowed. */
  @Nullable Formula formula(String raw, Position at, Scope scope) {
    int start = 0;
    while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
      start++;
    }
    if (start < raw.length() && raw.charAt(start) == '=') {
      start++;
    }
    String text = raw.substring(start).stripTrailing();
    Position from = moved(at, raw.substring(0, start));
    if (text.startsWith("${") || text.startsWith("#{")) {
      problem(
          from,
          "bpmn.expression-language",
          "التعبير «" + shortened(text) + "» مكتوب بلغة محرك آخر.",
          "The expression “" + shortened(text) + "” is in the language of another engine.",
          new LocalText(
              "اكتبه بلغة FEEL، مثل: amount > 1000.", "Write it in FEEL, such as: amount > 1000."));
      return null;
    }
    return switch (Feel.expression(text, scope)) {
      case Compiled.Ready<Expression>(Expression expression) -> new Formula(expression, from);
      case Compiled.Refused<Expression>(List<FeelProblem> found) -> {
        found.forEach(p -> problems.add(p.at(from)));
        yield null;
      }
    };
  }

  private static Position moved(Position at, String over) {
    int lines = (int) over.chars().filter(c -> c == '\n').count();
    int column = lines == 0 ? at.column() + over.length() : over.length() - over.lastIndexOf('\n');
    return new Position(at.file(), at.line() + lines, column);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
