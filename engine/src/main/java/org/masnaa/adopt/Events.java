package org.masnaa.adopt;

import java.util.List;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;

/** Writes events anew: timers, errors, messages and conditions. */
final class Events {

  private final Adopting adopting;

  Events(Adopting adopting) {
    this.adopting = adopting;
  }

  void event(Edit node) {
    for (Edit definition : List.copyOf(node.children())) {
      switch (definition.name()) {
        case "timerEventDefinition" -> timer(node, definition);
        case "errorEventDefinition", "escalationEventDefinition" -> code(node, definition);
        case "conditionalEventDefinition" -> condition(node, definition);
        case "messageEventDefinition" -> message(node, definition);
        case "signalEventDefinition" -> payload(node, definition);
        default -> {}
      }
    }
  }

  void receive(Edit node) {
    adopting.variables().answersAnything(node);
  }

  private void timer(Edit node, Edit definition) {
    for (String kind : List.of("timeDuration", "timeDate", "timeCycle")) {
      for (Edit time : definition.children(kind)) {
        if (time.text().isBlank()) {
          definition.remove(time);
          continue;
        }
        time.takeForeign();
        if (Juel.isIn(time.text())) {
          String feel = adopting.expressions().value(time.text(), node);
          time.text(feel == null ? "PT0S" : feel);
        } else if (kind.equals("timeCycle") && !time.text().strip().startsWith("R")) {
          cron(node, time);
        }
      }
    }
  }

  /** A plan of the clock has no counterpart; those that repeat evenly are told as a repetition. */
  private void cron(Edit node, Edit time) {
    String written = time.text().strip();
    String even = evenly(written);
    time.text(even == null ? "R/P1D" : even);
    if (even != null) {
      adopting
          .notes()
          .translated(
              node,
              "الجدول «" + written + "» صار " + even + ".",
              "The plan “" + written + "” became " + even + ".");
      return;
    }
    adopting
        .notes()
        .open(
            node,
            "الجدول «" + written + "» لا مقابل له؛ صار كل يوم. اكتب تكراراً مثل R/P1D.",
            "The plan “"
                + written
                + "” has no counterpart; it became once a day. Write a repetition such as R/P1D.");
  }

  private static @org.jspecify.annotations.Nullable String evenly(String cron) {
    String[] parts = cron.split("\\s+", 8);
    boolean minutes =
        parts.length >= 6
            && parts[0].equals("0")
            && parts[1].matches("(0|\\*)/[1-9][0-9]?")
            && parts[2].equals("*");
    return minutes ? "R/PT" + parts[1].substring(parts[1].indexOf('/') + 1) + "M" : null;
  }

  private void code(Edit node, Edit definition) {
    String kind = definition.name().startsWith("error") ? "error" : "escalation";
    String variable = definition.vendor(kind + "CodeVariable");
    String message = definition.vendor(kind + "MessageVariable");
    if (variable != null) {
      node.output(FeelNames.of(variable), "code");
      adopting.variables().gives(FeelNames.of(variable));
      adopting
          .notes()
          .translated(
              node,
              "رمز الخطأ يُحفظ في «" + variable + "» كما كان.",
              "The code is kept in " + variable + ", as before.");
    }
    if (message != null) {
      node.output(FeelNames.of(message), "code");
      adopting.variables().gives(FeelNames.of(message));
      adopting
          .notes()
          .open(
              node,
              "لا نص للأخطاء هنا؛ يُحفظ الرمز في «" + message + "».",
              "Errors have no text here; " + message + " keeps the code.");
    }
  }

  private void condition(Edit node, Edit definition) {
    definition.vendor("variableName");
    definition.vendor("variableEvents");
    for (Edit condition : definition.children("condition")) {
      String language = condition.take("language");
      if (language != null || Juel.isIn(condition.text())) {
        condition.text(adopting.expressions().condition(condition.text(), node, language));
      }
    }
  }

  private void message(Edit node, Edit definition) {
    boolean throwsIt =
        node.name().equals("intermediateThrowEvent") || node.name().equals("endEvent");
    if (!throwsIt) {
      adopting.variables().answersAnything(node);
      return;
    }
    for (String how : List.of("class", "delegateExpression", "expression", "topic", "type")) {
      String code = definition.vendor(how);
      if (code != null && !code.equals("external")) {
        adopting
            .notes()
            .open(
                node,
                "كان الإرسال يشغّل «"
                    + code
                    + "»؛ هنا تُرسَل الرسالة وحدها. ضع قبله مهمة خدمة إن فعل أكثر.",
                "Sending ran “"
                    + code
                    + "”; here the message alone is sent. Put a service task before it if it did"
                    + " more.");
      }
    }
    if (definition.attribute("messageRef") == null) {
      // It ran code and sent nothing, so it only marks a place.
      node.remove(definition);
      adopting
          .notes()
          .open(
              node,
              "لا رسالة لهذا الحدث؛ صار علامة فقط.",
              "The event names no message; it only marks a place now.");
    }
  }

  private void payload(Edit node, Edit definition) {
    if (!definition.takeVendor("in").isEmpty()) {
      adopting
          .notes()
          .open(
              node,
              "الإشارة لا تحمل بيانات هنا؛ استعمل رسالة.",
              "A signal carries no data here; use a message.");
    }
  }
}
