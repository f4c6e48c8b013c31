package org.masnaa.adopt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;

/** Writes calls of other processes anew, with the data that goes in and comes back. */
final class Calls {

  private final Adopting adopting;

  Calls(Adopting adopting) {
    this.adopting = adopting;
  }

  void rewrite(Edit node) {
    String called = node.take("calledElement");
    for (String about :
        List.of(
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "calledElementType",
            "calledElementTenantId",
            "fallbackToDefaultTenant",
            "inheritBusinessKey",
            "sameDeployment",
            "businessKey",
            "processInstanceName")) {
      node.vendor(about);
    }
    String inherits = node.vendor("inheritVariables");
    String target = target(node, called);
    node.put("calledElement", target);
    boolean all = "true".equals(inherits);
    for (Edit in : node.takeVendor("in")) {
      all |= "all".equals(in.attribute("variables"));
      mapping(node, in, true);
    }
    for (Edit out : node.takeVendor("out")) {
      mapping(node, out, false);
      if ("all".equals(out.attribute("variables"))) {
        adopting.variables().answersAnything(node);
      }
    }
    if (all) {
      adopting.takesAll().add(node);
    }
  }

  private String target(Edit node, @Nullable String called) {
    String id = called == null ? "" : called.strip();
    if (adopting.known().contains(id)) {
      adopting.calls().add(id);
      adopting
          .notes()
          .carried(
              node,
              "العملية المستدعاة «" + id + "» في الحزمة نفسها.",
              "The called process " + id + " lies in the same package.");
      return id;
    }
    String name = Juel.isIn(id) || id.isEmpty() ? FeelNames.of(node.id()) : id;
    adopting
        .notes()
        .open(
            node,
            "العملية المستدعاة «"
                + id
                + "» ليست بين الملفات؛ اعتمدها معها، أو اكتب entity/service.",
            "The called process "
                + id
                + " is not among the files; adopt it together with this one, or write"
                + " entity/service.");
    return name.replaceAll("[^\\p{L}\\p{N}_.\\-]+", "-");
  }

  private void mapping(Edit node, Edit mapping, boolean in) {
    String source = mapping.attribute("source");
    String expression = mapping.attribute("sourceExpression");
    String target = mapping.attribute("target");
    if (target == null || (source == null && expression == null)) {
      return;
    }
    String name = FeelNames.of(target);
    String text = expression != null ? expression : "${" + source + "}";
    String feel =
        in ? adopting.expressions().value(text, node) : adopting.expressions().output(text, node);
    if (feel == null) {
      return;
    }
    if (in) {
      node.input(name, feel);
    } else {
      node.output(name, feel);
      adopting.variables().gives(name);
    }
  }
}
