package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Scope;
import org.masnaa.legal.Term;
import org.masnaa.text.LocalText;

/** Reads tasks. */
final class TaskReader {

  private static final Pattern DECISION = Pattern.compile("[^#\\s]+\\.dmn#[^#]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,99}");

  private static final LocalText WORDS =
      new LocalText(
          "اكتب أسماء تبدأ بحرف، يفصل بينها فراغ.",
          "Write names that start with a letter, with spaces between them.");

  private final Reading reading;

  TaskReader(Reading reading) {
    this.reading = reading;
  }

  Element.UserTask user(Tag tag, Node node) {
    activity(tag);
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

  Element.ServiceTask service(Tag tag, Node node) {
    activity(tag);
    String job = tag.masnaa("job");
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

  Element.BusinessRuleTask decision(Tag tag, Node node) {
    activity(tag);
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
    String result = tag.masnaa("result");
    if (result == null || !WORD.matcher(result).matches()) {
      reading.missing(
          tag,
          "masnaa:result",
          new LocalText(
              "سمِّ النتيجة لتستعملها الشروط.", "Name the result, so that conditions can use it."));
      result = "";
    }
    return new Element.BusinessRuleTask(node, decision, result);
  }

  /** What BPMN lets every activity say, at the only values that are supported. */
  private void activity(Tag tag) {
    tag.take("implementation");
    only(tag, "startQuantity", "1");
    only(tag, "completionQuantity", "1");
    only(tag, "isForCompensation", "false");
  }

  private void only(Tag tag, String attribute, String value) {
    String found = tag.take(attribute);
    if (found != null && !found.strip().equals(value)) {
      reading.badValue(
          tag,
          attribute,
          found,
          new LocalText(
              "القيمة المدعومة: " + value + ".", "The supported value is " + value + "."));
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
      reading.badValue(tag, own != null ? "masnaa:promise" : "dueDate", text, EventReader.TERM);
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
    return mappings(tag, "input", null);
  }

  /** A job's result has fields of its own, which only the job knows. */
  private List<Mapping> outputs(Tag tag) {
    return mappings(tag, "output", Scope.open());
  }

  private List<Mapping> mappings(Tag tag, String kind, @Nullable Scope scope) {
    List<Mapping> mappings = new ArrayList<>();
    for (Tag mapping : tag.extensions(kind)) {
      String name = mapping.name();
      String value = mapping.take("value");
      mapping.close();
      if (!WORD.matcher(name).matches() || value == null) {
        reading.missing(
            mapping,
            value == null ? "value" : "name",
            new LocalText("اكتب الاسم والقيمة.", "Write both name and value."));
        continue;
      }
      Formula formula =
          scope == null
              ? reading.formula(value, mapping.at())
              : reading.formula(value, mapping.at(), scope);
      if (formula != null) {
        mappings.add(new Mapping(name, formula));
      }
    }
    return List.copyOf(mappings);
  }
}
