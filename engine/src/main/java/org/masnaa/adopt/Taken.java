package org.masnaa.adopt;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.masnaa.flow.BpmnReader;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;
import org.masnaa.source.XmlElement;

/** What processes take back from those that they call; those have to keep it. */
final class Taken {

  private Taken() {}

  /**
   * The names by the process that is called.
   *
   * @param wanted what the caller reads and nobody is known to give; a call that takes everything
   *     back may give it
   */
  static Map<String, Set<String>> by(XmlElement process, Set<String> wanted) {
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    collect(process, wanted, taken);
    return taken;
  }

  private static void collect(
      XmlElement element, Set<String> wanted, Map<String, Set<String>> taken) {
    String called = element.attribute("calledElement");
    if (element.name().equals("callActivity") && called != null) {
      Set<String> names = taken.computeIfAbsent(called.strip(), k -> new LinkedHashSet<>());
      element.children(BpmnReader.MODEL, "extensionElements").stream()
          .flatMap(box -> box.children().stream())
          .filter(out -> out.name().equals("out") && BpmnReader.isVendor(out.namespace()))
          .forEach(out -> names.addAll(names(out, wanted)));
    }
    element.children().forEach(child -> collect(child, wanted, taken));
  }

  private static Set<String> names(XmlElement out, Set<String> wanted) {
    String source = out.attribute("source");
    String expression = out.attribute("sourceExpression");
    if (source != null) {
      return Set.of(FeelNames.of(source));
    }
    if (expression != null
        && Juel.translate(expression, Juel.Use.VALUE)
            instanceof Juel.Translated(String feel, Set<String> names)) {
      return names;
    }
    return "all".equals(out.attribute("variables")) ? wanted : Set.of();
  }
}
