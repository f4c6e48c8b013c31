package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.juel.FeelNames;

/** Writes the elements of a process anew, kind by kind. */
final class ProcessRewriter {

  /** What tokens reach or run along; everything else of a scope is picture or part of it. */
  private static final Pattern REACHED =
      Pattern.compile(
          ".*(Event|Task|Gateway|SubProcess)|task|subProcess|transaction|callActivity|sequenceFlow");

  private final Adopting adopting;
  private final Notes notes;
  private final Work work;
  private final Events events;
  private final People people;
  private final Listeners listeners;

  ProcessRewriter(Adopting adopting) {
    this.adopting = adopting;
    this.notes = adopting.notes();
    this.work = new Work(adopting);
    this.events = new Events(adopting);
    this.people = new People(adopting);
    this.listeners = new Listeners(adopting);
  }

  People people() {
    return people;
  }

  void process(Edit process) {
    scope(process);
    listeners.unheard(process);
    new Leftovers(notes).clean(process);
  }

  private void scope(Edit scope) {
    for (Edit child : List.copyOf(scope.children())) {
      if (child.isModel() && REACHED.matcher(child.name()).matches()) {
        node(child, scope);
      }
    }
  }

  private void node(Edit node, Edit scope) {
    switch (node.name()) {
      case "sequenceFlow" -> flow(node, scope);
      case "task" -> {
        node.rename("manualTask");
        notes.translated(
            node,
            "المهمة بلا نوع تُمرَّر كما في محركها؛ صارت مهمة يدوية.",
            "A task without a kind is passed, as in its engine; it became a manual task.");
      }
      case "transaction" -> transaction(node);
      case "subProcess" -> scope(node);
      case "userTask" -> people.task(node);
      case "serviceTask", "sendTask" -> work.service(node);
      case "businessRuleTask" -> work.decision(node);
      case "scriptTask" -> work.script(node);
      case "callActivity" -> work.call(node);
      case "receiveTask" -> events.receive(node);
      case "startEvent" -> {
        people.start(node, scope);
        events.event(node);
      }
      default -> events.event(node);
    }
    loops(node);
    parameters(node);
    listeners.of(node);
    ioSpecification(node);
    new Leftovers(notes).clean(node);
  }

  private void transaction(Edit node) {
    node.rename("subProcess");
    node.take("method");
    scope(node);
    notes.open(
        node,
        "المعاملة صارت عملية فرعية؛ راجع ما كان يحدث عند الإلغاء.",
        "The transaction became a sub-process; see to what happened when it was cancelled.");
  }

  private void flow(Edit flow, Edit scope) {
    Edit source =
        scope.children().stream()
            .filter(each -> each.id().equals(flow.attribute("sourceRef")))
            .findFirst()
            .orElse(null);
    Edit written = flow.child("conditionExpression").orElse(null);
    boolean isDefault = source != null && flow.id().equals(source.attribute("default"));
    if (written != null && !written.text().isBlank() && !isDefault) {
      condition(flow, written);
      return;
    }
    if (written != null) {
      flow.remove(written);
    }
    boolean chooses = source != null && source.name().equals("exclusiveGateway");
    if (chooses && !isDefault && outgoing(scope, source) > 1) {
      Edit always = flow.addModel("conditionExpression");
      always.text("true");
      notes.translated(
          flow,
          "سهم بلا شرط بعد بوابة حصرية يُؤخذ دائماً في محركه؛ صار شرطه true.",
          "A flow without a condition after an exclusive gateway is always taken in its engine; its"
              + " condition became true.");
    }
  }

  private static long outgoing(Edit scope, @Nullable Edit source) {
    return scope.children().stream()
        .filter(each -> each.name().equals("sequenceFlow"))
        .filter(each -> source != null && source.id().equals(each.attribute("sourceRef")))
        .count();
  }

  private void condition(Edit flow, Edit written) {
    String language = written.take("language");
    String resource = written.vendor("resource");
    boolean script = resource != null || (language != null && !isFeel(language));
    boolean juel = !script && org.masnaa.juel.Juel.isIn(written.text());
    if (script || juel) {
      written.text(
          adopting
              .expressions()
              .condition(written.text(), flow, script ? String.valueOf(language) : null));
    }
  }

  private static boolean isFeel(String language) {
    return language.toLowerCase(java.util.Locale.ROOT).contains("feel");
  }

  private void loops(Edit node) {
    for (Edit each : node.children("multiInstanceLoopCharacteristics")) {
      String item = each.vendor("elementVariable");
      if (item != null) {
        each.masnaa("item", FeelNames.of(item));
        adopting.variables().local(FeelNames.of(item));
      }
      String list = each.vendor("collection");
      String own = list == null ? null : collection(list, node);
      if (own != null) {
        each.masnaa("collection", own);
      }
      inside(each, "loopCardinality", node);
      inside(each, "completionCondition", node);
      // Theirs are variables of the whole case, whichever instance writes them.
      each.masnaa("writes", "outside");
      each.takeForeign();
      each.takeForeignExtensions();
      for (Edit data : List.copyOf(each.children())) {
        if (data.name().endsWith("DataInput")
            || data.name().endsWith("DataItem")
            || data.name().endsWith("DataRef")
            || data.name().endsWith("DataOutputRef")) {
          each.remove(data);
        }
      }
    }
  }

  private @Nullable String collection(String text, Edit node) {
    String juel = org.masnaa.juel.Juel.isIn(text) ? text : "${" + text.strip() + "}";
    return adopting.expressions().value(juel, node);
  }

  private void inside(Edit each, String name, Edit node) {
    for (Edit text : each.children(name)) {
      if (org.masnaa.juel.Juel.isIn(text.text())) {
        boolean ends = name.equals("completionCondition");
        String feel =
            ends
                ? adopting.expressions().condition(text.text(), node, null)
                : adopting.expressions().value(text.text(), node);
        text.text(feel == null ? "1" : feel);
      }
    }
  }

  /** Parameters of what is no job: written when it is entered, and when it ends. */
  private void parameters(Edit node) {
    Map<String, String> own = new LinkedHashMap<>();
    for (Edit box : node.takeVendor("inputOutput")) {
      for (Edit parameter : box.children()) {
        String name = FeelNames.of(String.valueOf(parameter.attribute("name")));
        String value = new Parameters(adopting).value(parameter, node, false);
        if (value == null) {
          continue;
        }
        String feel = Parameters.over(own, value);
        if (parameter.name().equals("inputParameter")) {
          own.put(name, feel);
          adopting.variables().own(node, name, feel);
        } else {
          node.output(name, feel);
          adopting.variables().gives(name);
        }
      }
    }
  }

  private static void ioSpecification(Edit node) {
    for (String name : List.of("ioSpecification", "property")) {
      node.children(name).forEach(node::remove);
    }
    List<Edit> links = new ArrayList<>(node.children("dataInputAssociation"));
    links.addAll(node.children("dataOutputAssociation"));
    links.forEach(node::remove);
  }
}
