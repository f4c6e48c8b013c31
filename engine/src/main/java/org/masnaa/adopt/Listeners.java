package org.masnaa.adopt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.juel.Juel;

/** Listeners: those that only set variables are written on the element, others are listed. */
final class Listeners {

  private final Adopting adopting;

  Listeners(Adopting adopting) {
    this.adopting = adopting;
  }

  void of(Edit node) {
    for (String kind : List.of("executionListener", "taskListener")) {
      for (Edit listener : node.takeVendor(kind)) {
        String event = String.valueOf(listener.attribute("event"));
        String code = code(listener);
        Optional<Map<String, Juel.Translated>> simple =
            code == null ? Optional.empty() : Scripts.simple(code);
        boolean placed = List.of("start", "end", "take", "create", "complete").contains(event);
        if (simple.isPresent() && placed) {
          write(node, event, simple.get());
        } else {
          tell(node, listener, event, code);
        }
      }
    }
  }

  /** Listeners of the process as a whole have no element on which they could be written. */
  void unheard(Edit process) {
    for (Edit listener : process.takeVendor("executionListener")) {
      tell(process, listener, String.valueOf(listener.attribute("event")), code(listener));
    }
  }

  private static @Nullable String code(Edit listener) {
    String expression = listener.attribute("expression");
    if (expression != null) {
      String inside = expression.strip();
      boolean whole = inside.matches("[$#]\\{.*}");
      return whole ? inside.substring(2, inside.length() - 1) : null;
    }
    return listener.children().stream()
        .filter(child -> child.name().equals("script"))
        .map(Edit::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private void write(Edit node, String event, Map<String, Juel.Translated> values) {
    boolean last = event.equals("end") || event.equals("complete");
    boolean ends = node.name().equals("endEvent");
    values.forEach((name, value) -> {
      adopting.variables().read(value.names(), value.feel());
      adopting.variables().gives(name);
      if (last && !ends) {
        node.output(name, value.feel());
      } else {
        node.set(name, value.feel());
      }
      adopting
          .notes()
          .translated(
              node,
              "المستمع الذي يضع «" + name + "» صار كتابة على العنصر: " + value.feel() + ".",
              "The listener that sets "
                  + name
                  + " became a value written here: "
                  + value.feel()
                  + ".");
    });
  }

  private void tell(Edit node, Edit listener, String event, @Nullable String code) {
    String what =
        code != null
            ? Notes.shortened(code)
            : listener.attribute("class") != null
                ? String.valueOf(listener.attribute("class"))
                : String.valueOf(listener.attribute("delegateExpression"));
    if (code != null) {
      // What it sets has to come from somewhere else now.
      Scripts.written(code)
          .forEach(name -> adopting.variables().read(java.util.Set.of(name), name));
    }
    adopting
        .notes()
        .open(
            node,
            "المستمع ("
                + event
                + ") لا يُنفَّذ: «"
                + what
                + "». ارسم ما يفعله مهمة خدمة، أو اكتبه"
                + " masnaa:set.",
            "The listener ("
                + event
                + ") does not run: “"
                + what
                + "”. Draw what it does as a service task, or write it as masnaa:set.");
  }
}
