package org.masnaa.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;

/**
 * Small models written as lines, so that tests show the process and not the XML. Line n of the text
 * is line n + 1 of the BPMN. Another party is drawn that sends messages to the element {@code m}.
 *
 * <pre>
 * start s
 * user review role=officer outcomes="approve refuse"
 * s -> review -> x
 * x -> granted : review.outcome = "approve"
 * </pre>
 */
final class ModelText {

  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=(\"[^\"]*\"|\\S+)");

  private static final Set<String> PLAIN =
      Set.of(
          "default", "attachedToRef", "cancelActivity", "name", "calledElement", "isInterrupting");

  private int flows;

  private ModelText() {}

  static ProcessModel model(String text) {
    Problems problems = new Problems();
    ProcessModel model = BpmnReader.read("process.bpmn", bytes(text), problems);
    if (model == null) {
      throw new AssertionError(problems.sorted().toString());
    }
    return model;
  }

  static List<Problem> problems(String text) {
    Problems problems = new Problems();
    ProcessModel model = BpmnReader.read("process.bpmn", bytes(text), problems);
    if ((model == null) != !problems.isEmpty()) {
      throw new AssertionError("a model and problems exclude each other: " + problems.sorted());
    }
    return problems.sorted();
  }

  static byte[] bytes(String text) {
    return xml(text).getBytes(StandardCharsets.UTF_8);
  }

  static String xml(String text) {
    ModelText writer = new ModelText();
    StringBuilder xml =
        new StringBuilder(
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:masnaa='urn:masnaa:bpmn:1' targetNamespace='t'>"
                + "<error id='E' errorCode='E'/><error id='F' errorCode='F'/>"
                + "<escalation id='X' escalationCode='X'/><signal id='G' name='G'/>"
                + "<message id='M' name='M'/><message id='N' name='N'/>"
                + "<collaboration><participant id='others'/><messageFlow sourceRef='others'"
                + " targetRef='m'/></collaboration>"
                + "<process id='process'>\n");
    text.lines().forEach(line -> xml.append(writer.line(line.strip())).append('\n'));
    return xml.append("</process></definitions>\n").toString();
  }

  private String line(String line) {
    if (line.isEmpty() || line.startsWith("<")) {
      return line;
    }
    if (line.contains("->")) {
      return flow(line);
    }
    List<String> words = new ArrayList<>(List.of(line.split(" ", 3)));
    String id = words.size() > 1 ? words.get(1) : "";
    return element(words.getFirst(), id, words.size() > 2 ? words.get(2) : "");
  }

  private String flow(String line) {
    int colon = line.indexOf(" : ");
    String condition = colon < 0 ? "" : line.substring(colon + 3);
    String[] ends = (colon < 0 ? line : line.substring(0, colon)).split("->", 50);
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i + 1 < ends.length; i++) {
      xml.append(
              "<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'>"
                  .formatted(++flows, ends[i].strip(), ends[i + 1].strip()))
          .append(condition.isEmpty() ? "" : condition(condition))
          .append("</sequenceFlow>");
    }
    return xml.toString();
  }

  private static String condition(String text) {
    return "<conditionExpression xsi:type='tFormalExpression'>"
        + escaped(text)
        + "</conditionExpression>";
  }

  private static String element(String kind, String id, String rest) {
    return switch (kind) {
      case "start" -> tag("startEvent", id, rest, "");
      case "end" -> tag("endEvent", id, rest, "");
      case "terminate" -> tag("endEvent", id, rest, "<terminateEventDefinition/>");
      case "throw" -> tag("intermediateThrowEvent", id, rest, "");
      case "user" ->
          tag("userTask", id, rest.contains("role=") ? rest : "role=officer " + rest, "");
      case "job" -> tag("serviceTask", id, "job=" + id + " " + rest, "");
      case "decide" -> tag("businessRuleTask", id, "decision=d.dmn#D result=" + id, "");
      case "xor" -> tag("exclusiveGateway", id, rest, "");
      case "and" -> tag("parallelGateway", id, rest, "");
      case "or" -> tag("inclusiveGateway", id, rest, "");
      case "race" -> tag("eventBasedGateway", id, rest, "");
      case "manual" -> tag("manualTask", id, rest, "");
      case "script" ->
          tag("scriptTask", id, "result=" + id, "<script>" + escaped(rest) + "</script>");
      case "call" -> tag("callActivity", id, "calledElement=" + rest, "");
      case "sub" -> open("subProcess", id, "") + (rest.isEmpty() ? "" : loop(rest));
      case "handler" -> open("subProcess", id, " triggeredByEvent='true'");
      case "close" -> "</subProcess>";
      case "each" ->
          open("userTask", id, " masnaa:role='officer' masnaa:outcomes='yes no'")
              + loop(rest)
              + "</userTask>";
      case "undo" -> undo(id, rest);
      case "timer" -> tag("intermediateCatchEvent", id, "", definition("timer " + rest));
      case "catch" -> tag("intermediateCatchEvent", id, "", definition(rest));
      case "emit" -> tag("intermediateThrowEvent", id, "", definition(rest));
      case "finish" -> tag("endEvent", id, "", definition(rest));
      case "begin" -> tag("startEvent", id, "", definition(rest));
      case "also" -> tag("startEvent", id, "isInterrupting=false", definition(rest));
      case "border" -> border(id, rest, "");
      case "beside" -> border(id, rest, " cancelActivity=false");
      default -> throw new AssertionError("unknown word " + kind);
    };
  }

  private static String border(String id, String rest, String more) {
    String[] words = rest.split(" ", 2);
    return tag("boundaryEvent", id, "attachedToRef=" + words[0] + more, definition(words[1]));
  }

  /** An activity that undoes another, with the event and the association that say so. */
  private static String undo(String id, String activity) {
    return open("serviceTask", id, " isForCompensation='true' masnaa:job='" + id + "'")
        + "</serviceTask>"
        + "<boundaryEvent id='undo-%s' attachedToRef='%s'>".formatted(id, activity)
        + "<compensateEventDefinition/></boundaryEvent>"
        + "<association id='a-%s' sourceRef='undo-%s' targetRef='%s'/>".formatted(id, id, id);
  }

  /** {@code parallel|sequential items item [until]}, or {@code while condition}. */
  private static String loop(String rest) {
    String[] words = rest.split(" ", 4);
    if (words[0].equals("while")) {
      return "<standardLoopCharacteristics><loopCondition>"
          + escaped(rest.substring(6))
          + "</loopCondition></standardLoopCharacteristics>";
    }
    String until =
        words.length > 3
            ? "<completionCondition>" + escaped(words[3]) + "</completionCondition>"
            : "";
    return "<multiInstanceLoopCharacteristics isSequential='%s' masnaa:collection='%s'"
            .formatted(words[0].equals("sequential"), words[1])
        + " masnaa:item='%s'>%s</multiInstanceLoopCharacteristics>".formatted(words[2], until);
  }

  private static String open(String name, String id, String attributes) {
    return "<" + name + " id='" + id + "'" + attributes + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String definition(String text) {
    String[] words = text.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "timer" -> timer(rest);
      case "condition" ->
          "<conditionalEventDefinition><condition>"
              + escaped(rest)
              + "</condition></conditionalEventDefinition>";
      case "link" -> "<linkEventDefinition name='" + rest + "'/>";
      case "terminate" -> "<terminateEventDefinition/>";
      case "compensate" ->
          "<compensateEventDefinition"
              + (rest.isEmpty() ? "" : " activityRef='" + rest + "'")
              + "/>";
      default -> {
        String reference = rest.isEmpty() ? "" : " %sRef='%s'".formatted(words[0], rest);
        yield "<" + words[0] + "EventDefinition" + reference + "/>";
      }
    };
  }

  private static String timer(String text) {
    String kind = text.startsWith("R") ? "timeCycle" : "timeDuration";
    return "<timerEventDefinition><%s>%s</%s></timerEventDefinition>".formatted(kind, text, kind);
  }

  private static String tag(String name, String id, String attributes, String inside) {
    StringBuilder xml = new StringBuilder("<" + name + " id='" + id + "'");
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      String key = matcher.group(1);
      boolean plain = PLAIN.contains(key);
      xml.append(plain ? " " : " masnaa:").append(key).append("='");
      xml.append(matcher.group(2).replace("\"", "")).append("'");
    }
    return xml.append(">").append(inside).append("</").append(name).append(">").toString();
  }
}
