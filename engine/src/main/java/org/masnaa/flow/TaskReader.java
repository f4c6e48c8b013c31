package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;
import org.masnaa.text.LocalText;

/** Reads tasks. */
final class TaskReader {

  private static final Pattern DECISION = Pattern.compile("[^#\\s]+\\.dmn#[^#]+");
  private static final Pattern CALLED =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,99}(/[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,99})?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,99}");

  static final LocalText WORDS =
      new LocalText(
          "اكتب أسماء تبدأ بحرف، يفصل بينها فراغ.",
          "Write names that start with a letter, with spaces between them.");

  private final Reading reading;
  private final MessageReader messages;

  TaskReader(Reading reading) {
    this.reading = reading;
    this.messages = new MessageReader(reading);
  }

  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** Reads a task or call by its name in BPMN. */
  Element read(Tag tag, Node node, String kind) {
    activity(tag);
    return switch (kind) {
      case "userTask" -> user(tag, node);
      case "serviceTask" -> service(tag, node);
      case "businessRuleTask" -> decision(tag, node);
      case "scriptTask" -> script(tag, node);
      case "sendTask" -> send(tag, node);
      case "receiveTask" -> receive(tag, node);
      case "manualTask" -> new Element.ManualTask(node);
      case "callActivity" -> call(tag, node);
      default -> throw new IllegalArgumentException("not a task: " + kind);
    };
  }

  private Element.UserTask user(Tag tag, Node node) {
    List<String> outcomes = words(tag, "outcomes");
    List<String> reasonsFor = words(tag, "reasons-for");
    List<String> offered = outcomes.isEmpty() ? List.of("done") : outcomes;
    for (String outcome : reasonsFor) {
      if (!offered.contains(outcome)) {
        reading.badValue(
            tag,
            "reasons-for",
            outcome,
            new LocalText("اذكر نتيجة من masnaa:outcomes.", "Name an outcome of masnaa:outcomes."));
      }
    }
    return new Element.UserTask(
        node,
        role(tag, node),
        offered,
        reasonsFor,
        promise(tag),
        words(tag, "shows"),
        truth(tag, "second-person"));
  }

  private Element.ServiceTask service(Tag tag, Node node) {
    String own = tag.masnaa("job");
    boolean external = own == null && "external".equals(tag.vendor("type"));
    String job = external ? tag.vendor("topic") : own;
    if (job == null || !WORD.matcher(job).matches()) {
      reading.missing(
          tag,
          "masnaa:job",
          new LocalText(
              "سمِّ عملاً من قائمة المنصة، مثل issue-output.",
              "Name a job of the platform's list, such as issue-output."));
      job = "";
    }
    return new Element.ServiceTask(node, job, inputs(tag), outputs(tag));
  }

  private Element.BusinessRuleTask decision(Tag tag, Node node) {
    String decision = tag.masnaa("decision");
    if (decision == null || !DECISION.matcher(decision).matches()) {
      reading.missing(
          tag,
          "masnaa:decision",
          new LocalText(
              "اكتب الملف والقرار، مثل decisions/fees.dmn#Fee.",
              "Write file and decision, such as decisions/fees.dmn#Fee."));
      decision = "";
    }
    return new Element.BusinessRuleTask(node, decision, result(tag));
  }

  private String result(Tag tag) {
    String result = tag.masnaa("result");
    if (result == null && !tag.extensions("output").isEmpty()) {
      return "";
    }
    if (result == null || !isWord(result)) {
      reading.missing(
          tag,
          "masnaa:result",
          new LocalText(
              "سمِّ النتيجة لتستعملها الشروط.", "Name the result, so that conditions can use it."));
      return "";
    }
    return result;
  }

  private Element script(Tag tag, Node node) {
    String format = tag.take("scriptFormat");
    if (format != null && !Reading.isFeel(format)) {
      reading.badValue(
          tag,
          "scriptFormat",
          format,
          new LocalText(
              "السكربت بلغة FEEL فقط: قيمة واحدة تُحفظ باسم.",
              "Scripts are FEEL only: one value, kept under a name."));
    }
    Optional<Tag> script = tag.child("script");
    boolean isFeel = format == null || Reading.isFeel(format);
    Formula formula = isFeel ? script.map(reading::text).orElse(null) : null;
    if (isFeel && script.isEmpty()) {
      reading.missing(tag, "script", new LocalText("اكتب تعبير FEEL.", "Write a FEEL expression."));
    }
    // What cannot be read was reported, so no model is made of this.
    return formula == null
        ? new Element.ManualTask(node)
        : new Element.ScriptTask(node, formula, result(tag));
  }

  private Element send(Tag tag, Node node) {
    String job = tag.masnaa("job");
    return job != null
        ? service(tag, node)
        : new Element.SendTask(node, messages.read(tag, tag, inputs(tag)));
  }

  private Element.ReceiveTask receive(Tag tag, Node node) {
    tag.only("instantiate", "false");
    return new Element.ReceiveTask(node, messages.read(tag, tag, outputs(tag)));
  }

  private Element.CallActivity call(Tag tag, Node node) {
    String called = tag.take("calledElement");
    if (called == null || !CALLED.matcher(called.strip()).matches()) {
      reading.missing(
          tag,
          "calledElement",
          new LocalText(
              "اكتب معرّف عملية في الحزمة نفسها، أو خدمة منشورة مثل moci/commercial-registration.",
              "Write the id of a process of this package, or a published service such as"
                  + " moci/commercial-registration."));
      called = "";
    }
    return new Element.CallActivity(node, called.strip(), inputs(tag), outputs(tag));
  }

  /** What BPMN lets every activity say, at the only values that are supported. */
  void activity(Tag tag) {
    tag.take("implementation");
    tag.only("startQuantity", "1");
    tag.only("completionQuantity", "1");
    String undoes = tag.take("isForCompensation");
    if ("true".equals(undoes)) {
      reading.ids().undoes(tag.xml().attribute("id"));
    }
  }

  private String role(Tag tag, Node node) {
    String role = tag.masnaa("role");
    String group = tag.vendor("candidateGroups");
    String found = role != null ? role : group != null ? group.strip() : node.lane();
    if (found == null || !WORD.matcher(found).matches()) {
      reading.missing(
          tag,
          "masnaa:role",
          new LocalText(
              "اكتب دوراً واحداً من service.yaml، أو applicant لمقدم الطلب.",
              "Write one role of service.yaml, or applicant."));
      return "";
    }
    return found;
  }

  private @Nullable Term promise(Tag tag) {
    String own = tag.masnaa("promise");
    String vendor = tag.vendor("dueDate");
    String text = own != null ? own : vendor;
    if (text == null) {
      return null;
    }
    Optional<Term> term = Term.parse(text);
    if (term.isEmpty()) {
      reading.badValue(tag, own != null ? "masnaa:promise" : "dueDate", text, TimerReader.TERM);
    }
    return term.orElse(null);
  }

  private boolean truth(Tag tag, String attribute) {
    String value = tag.masnaa(attribute);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      reading.badValue(
          tag,
          "masnaa:" + attribute,
          value,
          new LocalText("اكتب true أو false.", "Write true or false."));
    }
    return "true".equals(value);
  }

  private List<String> words(Tag tag, String attribute) {
    String value = tag.masnaa(attribute);
    if (value == null || value.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (String word : value.split("[\\s,]+", 100)) {
      if (!WORD.matcher(word).matches() || words.contains(word)) {
        reading.badValue(tag, "masnaa:" + attribute, word, WORDS);
      } else {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }

  private List<Mapping> inputs(Tag tag) {
    return messages.inputs(tag);
  }

  private List<Mapping> outputs(Tag tag) {
    return messages.outputs(tag);
  }
}
