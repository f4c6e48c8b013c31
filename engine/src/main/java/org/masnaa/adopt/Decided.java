package org.masnaa.adopt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelText;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;

/** Writes tasks that ask for a decision anew; its result keeps the shape it has there. */
final class Decided {

  private final Adopting adopting;

  Decided(Adopting adopting) {
    this.adopting = adopting;
  }

  /** Camunda and Operaton: one variable takes the result, in the shape that is asked for. */
  void camunda(Edit node, String reference) {
    String result = node.vendor("resultVariable");
    String shape = node.vendor("mapDecisionResult");
    for (String about :
        List.of(
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "decisionRefTenantId")) {
      node.vendor(about);
    }
    node.take("implementation");
    DecisionFile file = refer(node, reference);
    String value = shaped(file, shape == null ? "resultList" : shape);
    boolean kept = false;
    if (result != null) {
      String name = FeelNames.of(result);
      if (value.equals("result")) {
        node.masnaa("result", name);
      } else {
        node.output(name, value);
      }
      adopting.variables().gives(name);
      kept = true;
    }
    for (Edit box : node.takeVendor("inputOutput")) {
      for (Edit parameter : box.children()) {
        kept |= parameter(node, parameter, shaped(file, "resultList"));
      }
    }
    if (!kept) {
      node.masnaa("result", FeelNames.of(node.id()) + "_result");
    }
  }

  /** An output that reads the result of the decision, as Camunda names it. */
  private boolean parameter(Edit node, Edit parameter, String rows) {
    String name = FeelNames.of(String.valueOf(parameter.attribute("name")));
    boolean back = parameter.name().equals("outputParameter");
    String feel = new Parameters(adopting).value(parameter, node, back);
    if (feel == null) {
      return false;
    }
    if (!back) {
      node.set(name, feel);
    } else if (feel.contains("decisionResult")) {
      node.output(name, "{decisionResult: " + rows + ", value: " + feel + "}.value");
    } else {
      node.output(name, feel);
    }
    adopting.variables().gives(name);
    return back;
  }

  /** Flowable: every output is a variable of its own name. */
  void flowable(Edit node, String reference) {
    node.take("implementation");
    node.takeVendor("field");
    DecisionFile file = refer(node, reference);
    List<String> outputs = file == null ? List.of() : file.outputs();
    for (String output : outputs) {
      String name = FeelNames.of(output);
      node.output(name, outputs.size() == 1 ? "result" : "result." + name);
      adopting.variables().gives(name);
    }
    if (outputs.isEmpty()) {
      node.masnaa("result", FeelNames.of(node.id()) + "_result");
    }
  }

  private @Nullable DecisionFile refer(Edit node, String reference) {
    DecisionFile file = adopting.beside().decisions().get(reference.strip());
    if (file != null) {
      node.masnaa("decision", file.path() + "#" + file.id());
      file.needs()
          .keySet()
          .forEach(name -> adopting.variables().read(java.util.Set.of(name), name));
      adopting
          .notes()
          .translated(
              node,
              "القرار «" + reference + "» صار " + file.path() + ".",
              "The decision " + reference + " became " + file.path() + ".");
      return file;
    }
    String id = Juel.isIn(reference) ? node.id() : reference.strip();
    node.masnaa("decision", "decisions/" + Adoption.slug(id) + ".dmn#" + id);
    adopting
        .notes()
        .open(
            node,
            "القرار «" + reference + "» ليس بجوار الملف؛ أضف ملف DMN إلى مجلد decisions.",
            "The decision "
                + reference
                + " lies not beside the file; add its DMN file to decisions.");
    return null;
  }

  /** The result in the shape that Camunda gives it. */
  private static String shaped(@Nullable DecisionFile file, String shape) {
    if (file == null) {
      return "result";
    }
    boolean one = file.outputs().size() == 1;
    String row = one ? "{" + key(file.outputs().getFirst()) + ": %s}" : "%s";
    return switch (shape) {
      case "singleEntry" -> "result";
      case "singleResult" ->
          one ? "if result = null then null else " + row.formatted("result") : "result";
      case "collectEntries" -> file.many() ? "result" : "if result = null then [] else [result]";
      default -> {
        if (file.many()) {
          yield one ? "for each in result return " + row.formatted("each") : "result";
        }
        yield "if result = null then [] else [" + row.formatted("result") + "]";
      }
    };
  }

  private static String key(String output) {
    return output.equals(FeelNames.of(output)) ? output : FeelText.quoted(output);
  }
}
