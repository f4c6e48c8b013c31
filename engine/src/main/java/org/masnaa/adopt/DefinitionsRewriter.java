package org.masnaa.adopt;

import java.util.List;
import java.util.Set;
import org.masnaa.juel.Juel;
import org.masnaa.source.XmlElement;

/** Writes a whole file anew, with one process of it; its picture stays as it is. */
final class DefinitionsRewriter {

  private static final Set<String> NAMED = Set.of("message", "signal", "error", "escalation");

  private final Adopting adopting;
  private final ProcessRewriter rewriter;

  DefinitionsRewriter(Adopting adopting, ProcessRewriter rewriter) {
    this.adopting = adopting;
    this.rewriter = rewriter;
  }

  XmlElement rewrite(XmlElement root, XmlElement wanted) {
    Edit definitions = Edit.of(root);
    Leftovers leftovers = new Leftovers(adopting.notes());
    for (Edit child : List.copyOf(definitions.children())) {
      if (child.isModel()) {
        definition(definitions, child, wanted.attribute("id"), leftovers);
      }
    }
    definitions.take("expressionLanguage");
    definitions.take("typeLanguage");
    definitions.takeForeign();
    definitions.takeForeignExtensions();
    adopting.variables().complete();
    for (Edit call : adopting.takesAll()) {
      adopting.variables().all().forEach(name -> call.input(name, name));
    }
    return definitions.toXml();
  }

  private void definition(
      Edit definitions,
      Edit child,
      @org.jspecify.annotations.Nullable String wanted,
      Leftovers leftovers) {
    if (child.name().equals("process")) {
      if (child.id().equals(wanted)) {
        child.put("isExecutable", "true");
        child.take("isClosed");
        child.take("processType");
        rewriter.process(child);
      } else {
        // Another process of the file stays as a pool in the picture.
        child.clear();
        child.takeForeign();
      }
    } else if (NAMED.contains(child.name())) {
      named(child);
      leftovers.clean(child);
    } else if (child.name().equals("collaboration")) {
      child.takeForeignExtensions();
    } else if (Set.of(
            "import",
            "interface",
            "itemDefinition",
            "resource",
            "extension",
            "endPoint",
            "partnerRole",
            "relationship",
            "correlationProperty")
        .contains(child.name())) {
      definitions.remove(child);
    }
  }

  private void named(Edit child) {
    String name = child.attribute("name");
    if (name != null && Juel.isIn(name)) {
      child.put("name", name.replaceAll("[^\\p{L}\\p{N}_.\\-]+", "-"));
      adopting
          .notes()
          .open(
              child,
              "الاسم «" + name + "» محسوب؛ استعمل اسماً ثابتاً و masnaa:key يقول أي طلب يُقصد.",
              "The name “"
                  + name
                  + "” is computed; use a fixed name, and masnaa:key to say which case is meant.");
    }
    child.take("structureRef");
    child.take("itemRef");
  }
}
