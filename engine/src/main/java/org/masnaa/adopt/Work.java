package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;

/** Writes the work of machines anew: delegates, topics and scripts become jobs by their names. */
final class Work {

  private final Adopting adopting;
  private final Notes notes;

  Work(Adopting adopting) {
    this.adopting = adopting;
    this.notes = adopting.notes();
  }

  void service(Edit node) {
    String type = node.vendor("type");
    String decision =
        type != null && type.equals("dmn") ? field(node, "decisionTableReferenceKey") : null;
    if (decision != null) {
      node.rename("businessRuleTask");
      new Decided(adopting).flowable(node, decision);
      return;
    }
    String expression = node.vendor("expression");
    String kept = node.vendor("resultVariable");
    String result = kept != null ? kept : node.vendor("resultVariableName");
    Juel.@Nullable Called called = expression == null ? null : Juel.call(expression);
    if (expression != null && called == null && value(node, expression, result)) {
      return;
    }
    List<Edit> parameters = new ArrayList<>();
    String name = name(node, type, parameters);
    if (called != null) {
      name = job(called.name());
      called.arguments().forEach(argument -> node.input(argument.name(), argument.feel()));
      adopting.expressions().reads(called.arguments());
    }
    if (name == null && node.name().equals("sendTask")) {
      return;
    }
    node.take("operationRef");
    node.take("implementation");
    parameters.addAll(node.takeVendor("inputOutput"));
    job(node, name == null ? job(node.id()) : name, result, parameters);
  }

  /** An expression that calls nothing gives a value at once, like a script. */
  private boolean value(Edit node, String expression, @Nullable String result) {
    if (!(Juel.translate(expression, Juel.Use.VALUE) instanceof Juel.Translated)) {
      return false;
    }
    String feel = adopting.expressions().value(expression, node);
    if (result == null || feel == null) {
      node.rename("manualTask");
    } else {
      node.rename("scriptTask");
      node.masnaa("result", FeelNames.of(result));
      node.addModel("script").text(feel);
      adopting.variables().gives(FeelNames.of(result));
    }
    return true;
  }

  /**
   * What does the work in the other engine; null when the file does not say.
   *
   * @param parameters gets those of a connector
   */
  private static @Nullable String name(Edit node, @Nullable String type, List<Edit> parameters) {
    String topic = node.vendor("topic");
    String code = node.vendor("class");
    String delegate = node.vendor("delegateExpression");
    String connector = connector(node, parameters);
    String operation = node.attribute("operationRef");
    String kind = type != null && !type.equals("external") ? type : null;
    String bean = delegate == null ? null : delegate.replaceAll("^[$#]\\{\\s*|\\s*}$", "");
    return Stream.of(
            Optional.ofNullable(topic),
            Optional.ofNullable(code),
            Optional.ofNullable(bean),
            Optional.ofNullable(connector),
            Optional.ofNullable(kind),
            Optional.ofNullable(operation))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Work::job)
        .orElse(null);
  }

  /** A name that a job can have. */
  private static String job(String name) {
    String cleaned = name.strip().replaceAll("[^\\p{L}\\p{N}_.\\-]+", "-");
    return cleaned.matches("[\\p{L}_].*") ? cleaned : "job-" + cleaned;
  }

  private static @Nullable String connector(Edit node, List<Edit> parameters) {
    String id = null;
    for (Edit connector : node.takeVendor("connector")) {
      for (Edit part : connector.children()) {
        if (part.name().equals("connectorId")) {
          id = part.text();
        } else if (part.name().equals("inputOutput")) {
          parameters.add(part);
        }
      }
    }
    return id;
  }

  private void job(Edit node, String name, @Nullable String result, List<Edit> parameters) {
    node.rename(node.name().equals("sendTask") ? "sendTask" : "serviceTask");
    node.masnaa("job", name);
    fields(node);
    parameters(node, parameters);
    if (result != null) {
      node.output(FeelNames.of(result), "result");
      adopting.variables().gives(FeelNames.of(result));
    } else {
      adopting.variables().answersAnything(node);
    }
    notes.open(
        node,
        "العمل «" + name + "» ليس من أعمال المنصة؛ استبدله بأحدها، أو اطلب من المشغل إضافته.",
        "The job "
            + name
            + " is not one of the platform's; replace it by one that is, or ask the operator for"
            + " it.");
  }

  private void fields(Edit node) {
    for (Edit field : node.takeVendor("field")) {
      String text = field.attribute("stringValue");
      String expression = field.attribute("expression");
      String inside =
          field.children().stream().map(Edit::text).collect(Collectors.joining()).strip();
      String value = text != null ? text : expression != null ? expression : inside;
      String feel = adopting.expressions().value(value, node);
      if (feel != null) {
        node.input(FeelNames.of(String.valueOf(field.attribute("name"))), feel);
      }
    }
  }

  /** Inputs and outputs. */
  private void parameters(Edit node, List<Edit> boxes) {
    Map<String, String> own = new LinkedHashMap<>();
    Set<String> back = new LinkedHashSet<>();
    for (Edit box : boxes) {
      for (Edit parameter : box.children()) {
        boolean output = parameter.name().equals("outputParameter");
        String name = FeelNames.of(String.valueOf(parameter.attribute("name")));
        String value = new Parameters(adopting).value(parameter, node, output);
        if (value == null) {
          continue;
        }
        String feel = Parameters.over(own, value);
        if (output) {
          node.output(name, feel);
          adopting.variables().gives(name);
          back.addAll(Parameters.names(feel));
        } else {
          node.input(name, feel);
          own.put(name, feel);
        }
      }
    }
    // What the outputs are made of is kept there as well.
    back.stream()
        .filter(name -> !name.equals("result") && !node.hasOutput(name))
        .forEach(name -> node.output(name, name));
  }

  private static @Nullable String field(Edit node, String wanted) {
    for (Edit field : node.takeVendor("field")) {
      if (wanted.equals(field.attribute("name"))) {
        String text = field.attribute("stringValue");
        return text != null
            ? text
            : field.children().stream().map(Edit::text).collect(Collectors.joining()).strip();
      }
    }
    return null;
  }

  void decision(Edit node) {
    String reference = node.vendor("decisionRef");
    if (reference == null) {
      service(node);
    } else {
      new Decided(adopting).camunda(node, reference);
    }
  }

  void script(Edit node) {
    String format = node.take("scriptFormat");
    Edit written = node.child("script").orElse(null);
    String code = written == null ? "" : written.text();
    String result = node.vendor("resultVariable");
    node.vendor("autoStoreVariables");
    Optional<Map<String, Juel.Translated>> simple = Scripts.simple(code);
    String feel = Scripts.value(code).map(Juel.Translated::feel).orElse(null);
    if (written != null && result == null && simple.isPresent()) {
      sets(node, written, simple.get());
    } else if (written != null && result != null && feel != null) {
      node.masnaa("result", FeelNames.of(result));
      written.text(feel);
      adopting.variables().gives(FeelNames.of(result));
    } else {
      node.children("script").forEach(node::remove);
      program(node, code, result, format);
    }
    node.vendor("resource");
  }

  private void sets(Edit node, Edit written, Map<String, Juel.Translated> values) {
    values.forEach((name, value) -> {
      adopting.variables().read(value.names(), value.feel());
      adopting.variables().gives(name);
      node.output(name, name);
    });
    written.text(
        values.entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue().feel())
            .collect(Collectors.joining(",\n  ", "{\n  ", "\n}")));
    notes.translated(
        node,
        "السكربت الذي يضع " + String.join("، ", values.keySet()) + " صار FEEL.",
        "The script that sets " + String.join(", ", values.keySet()) + " became FEEL.");
  }

  private void program(Edit node, String code, @Nullable String result, @Nullable String format) {
    String name = job(node.id());
    for (String set : Scripts.written(code)) {
      node.output(set, set);
      adopting.variables().gives(set);
    }
    job(node, name, result, node.takeVendor("inputOutput"));
    notes.open(
        node,
        "السكربت ("
            + format
            + ") برنامج لا تعبير؛ صار العمل «"
            + name
            + "». اكتبه بلغة FEEL أو بجدول"
            + " قرار.",
        "The script ("
            + format
            + ") is a program and no expression; it became the job "
            + name
            + ". Write it in FEEL or as a decision table.");
  }

  void call(Edit node) {
    new Calls(adopting).rewrite(node);
  }
}
