package org.masnaa.flow.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.oracle.Block.Again;
import org.masnaa.flow.oracle.Block.Border;
import org.masnaa.flow.oracle.Block.Box;
import org.masnaa.flow.oracle.Block.Branch;
import org.masnaa.flow.oracle.Block.Call;
import org.masnaa.flow.oracle.Block.Chain;
import org.masnaa.flow.oracle.Block.Handler;
import org.masnaa.flow.oracle.Block.Race;
import org.masnaa.flow.oracle.Block.Stop;
import org.masnaa.flow.oracle.Block.Task;

/** Writes a model as BPMN, in our dialect or in the oracle's. */
final class BpmnText {

  /** What differs between two engines that read the same BPMN. */
  enum Dialect {
    OURS,
    FLOWABLE
  }

  private final Dialect dialect;
  private final StringBuilder xml = new StringBuilder();
  private final Map<String, String> processes = new LinkedHashMap<>();
  private final String messages;
  private final StringBuilder associations = new StringBuilder();
  private int flows;

  private BpmnText(Dialect dialect, String messages) {
    this.dialect = dialect;
    this.messages = messages;
  }

  /** The processes by id: {@code main} first, then those that are called. */
  static Map<String, String> of(Model model, Dialect dialect) {
    return new BpmnText(dialect, BpmnWords.messages(model))
        .process("main", model.body(), model.handlers());
  }

  static String undo(Task task) {
    return task.id() + "_undo";
  }

  private Map<String, String> process(String id, Chain body, List<Handler> handlers) {
    processes.put(id, "");
    scope(id, body, handlers);
    String space =
        dialect == Dialect.OURS
            ? "masnaa=\"urn:masnaa:bpmn:1\""
            : "flowable=\"http://flowable.org/bpmn\"";
    processes.put(
        id,
        BpmnWords.head(space)
            + messages
            + "<process id=\"%s\" isExecutable=\"true\">\n%s%s</process>\n</definitions>\n"
                .formatted(id, xml, associations));
    return processes;
  }

  private void scope(String id, Chain body, List<Handler> handlers) {
    line("<startEvent id=\"%s_start\"/>".formatted(id));
    String out = chain(body, id + "_start", null);
    if (out != null) {
      line("<endEvent id=\"%s_end\"/>".formatted(id));
      flow(out, id + "_end", null);
    }
    for (Handler handler : handlers) {
      line("<subProcess id=\"%s_box\" triggeredByEvent=\"true\">".formatted(handler.id()));
      line(
          "<startEvent id=\"%s\" isInterrupting=\"%s\">%s</startEvent>"
              .formatted(
                  handler.id(), handler.interrupting(), BpmnWords.definition(handler.sign())));
      ending(handler.body(), handler.id());
      line("</subProcess>");
    }
  }

  /** A chain that joins nothing. */
  private void ending(Chain chain, String from) {
    String out = chain(chain, from, null);
    if (out != null) {
      line("<endEvent id=\"%s_end\"/>".formatted(from));
      flow(out, from + "_end", null);
    }
  }

  /** Writes a chain behind an element; returns the element it leaves by, null if it does not. */
  private @Nullable String chain(Chain chain, String from, @Nullable String condition) {
    String at = from;
    String asked = condition;
    for (Block block : chain.blocks()) {
      flow(at, entry(block), asked);
      asked = null;
      String out = block(block);
      if (out == null) {
        return null;
      }
      at = out;
    }
    return at;
  }

  private static String entry(Block block) {
    return block instanceof Again ? block.id() + "_in" : block.id();
  }

  private @Nullable String block(Block block) {
    return switch (block) {
      case Task task -> task(task);
      case Block.Catch event -> {
        line(
            "<intermediateCatchEvent id=\"%s\">%s</intermediateCatchEvent>"
                .formatted(event.id(), BpmnWords.definition(event.sign())));
        yield event.id();
      }
      case Block.Throw event -> {
        line(
            "<intermediateThrowEvent id=\"%s\">%s</intermediateThrowEvent>"
                .formatted(event.id(), BpmnWords.definition(event.sign())));
        yield event.id();
      }
      case Stop stop -> {
        line(
            "<endEvent id=\"%s\">%s</endEvent>"
                .formatted(stop.id(), BpmnWords.definition(stop.sign())));
        yield null;
      }
      case Branch branch -> branch(branch);
      case Race race -> race(race);
      case Again again -> again(again);
      case Box box -> box(box);
      case Call call -> call(call);
    };
  }

  private @Nullable String branch(Branch branch) {
    String name =
        switch (branch.kind()) {
          case EXCLUSIVE -> "exclusiveGateway";
          case PARALLEL -> "parallelGateway";
          case INCLUSIVE -> "inclusiveGateway";
        };
    boolean chooses = branch.kind() != Branch.Kind.PARALLEL;
    int last = branch.ways().size() - 1;
    String otherwise = branch.id() + "_otherwise";
    line(
        "<%s id=\"%s\"%s/>"
            .formatted(name, branch.id(), chooses ? " default=\"" + otherwise + "\"" : ""));
    if (branch.goesOn()) {
      line("<%s id=\"%s_join\"/>".formatted(name, branch.id()));
    }
    for (int i = 0; i <= last; i++) {
      String condition = chooses ? (i == last ? otherwise : branch.id() + "_" + i) : null;
      Chain way = branch.ways().get(i);
      String out = chain(way, branch.id(), condition);
      if (out != null) {
        flow(out, branch.id() + "_join", way.blocks().isEmpty() ? condition : null);
      }
    }
    return branch.goesOn() ? branch.id() + "_join" : null;
  }

  private @Nullable String race(Race race) {
    line("<eventBasedGateway id=\"%s\"/>".formatted(race.id()));
    if (race.goesOn()) {
      line("<exclusiveGateway id=\"%s_join\"/>".formatted(race.id()));
    }
    for (Race.Way way : race.ways()) {
      flow(race.id(), way.id(), null);
      line(
          "<intermediateCatchEvent id=\"%s\">%s</intermediateCatchEvent>"
              .formatted(way.id(), BpmnWords.definition(way.sign())));
      String out = chain(way.after(), way.id(), null);
      if (out != null) {
        flow(out, race.id() + "_join", null);
      }
    }
    return race.goesOn() ? race.id() + "_join" : null;
  }

  private String again(Again again) {
    String out = again.id() + "_out";
    line("<exclusiveGateway id=\"%s_in\"/>".formatted(again.id()));
    line("<exclusiveGateway id=\"%s\" default=\"%s_otherwise\"/>".formatted(out, out));
    String end = chain(again.body(), again.id() + "_in", null);
    flow(end == null ? again.id() + "_in" : end, out, null);
    flow(out, again.id() + "_in", again.id() + "_again");
    line("<exclusiveGateway id=\"%s_on\"/>".formatted(again.id()));
    flow(out, again.id() + "_on", out + "_otherwise");
    return again.id() + "_on";
  }

  private String box(Box box) {
    line("<subProcess id=\"%s\">%s".formatted(box.id(), BpmnWords.rounds(box.rounds(), dialect)));
    scope(box.id(), box.body(), box.handlers());
    line("</subProcess>");
    return borders(box.id(), box.borders());
  }

  private String call(Call call) {
    String called = call.id() + "_p";
    line("<callActivity id=\"%s\" calledElement=\"%s\"/>".formatted(call.id(), called));
    BpmnText other = new BpmnText(dialect, messages);
    processes.putAll(other.process(called, call.called(), List.of()));
    return borders(call.id(), call.borders());
  }

  private String task(Task task) {
    boolean ours = dialect == Dialect.OURS;
    String id = task.id();
    String inside = BpmnWords.rounds(task.rounds(), dialect);
    switch (task.kind()) {
      case USER ->
          line(
              "<userTask id=\"%s\"%s>%s</userTask>"
                  .formatted(id, ours ? " masnaa:role=\"officer\"" : "", inside));
      case JOB ->
          line(
              "<serviceTask id=\"%s\" %s>%s</serviceTask>"
                  .formatted(
                      id,
                      ours
                          ? "masnaa:job=\"work\""
                          : "flowable:delegateExpression=\"${work}\" flowable:triggerable=\"true\"",
                      inside));
      case RECEIVE -> {
        line(
            "<receiveTask id=\"%s\" messageRef=\"%s\">%s</receiveTask>"
                .formatted(id, id + "_m", inside));
      }
      case MANUAL -> line("<manualTask id=\"%s\"/>".formatted(id));
    }
    if (task.undone()) {
      line(
          ((ours
                      ? "<manualTask id=\"%1$s\" isForCompensation=\"true\"/>"
                      : "<serviceTask id=\"%1$s\" isForCompensation=\"true\""
                          + " flowable:expression=\"${undoing.note('%1$s')}\"/>")
                  + "<boundaryEvent id=\"%2$s_c\""
                  + " attachedToRef=\"%2$s\"><compensateEventDefinition/></boundaryEvent>")
              .formatted(undo(task), id));
      associations.append(
          "<association id=\"%s_a\" sourceRef=\"%s_c\" targetRef=\"%s\"/>\n"
              .formatted(id, id, undo(task)));
    }
    return borders(id, task.borders());
  }

  private String borders(String host, List<Border> borders) {
    String out = host;
    boolean meets = borders.stream().anyMatch(b -> b.interrupting() && b.path().goesOn());
    if (meets) {
      out = host + "_on";
      line("<exclusiveGateway id=\"%s\"/>".formatted(out));
      flow(host, out, null);
    }
    for (Border border : borders) {
      line(
          "<boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</boundaryEvent>"
              .formatted(
                  border.id(), host, border.interrupting(), BpmnWords.definition(border.sign())));
      if (border.interrupting()) {
        String end = chain(border.path(), border.id(), null);
        if (end != null) {
          flow(end, out, null);
        }
      } else {
        ending(border.path(), border.id());
      }
    }
    return out;
  }

  /** A flow; a condition that is named as otherwise makes it the default. */
  private void flow(String from, String to, @Nullable String condition) {
    boolean otherwise = condition != null && condition.endsWith("_otherwise");
    String id = condition != null && otherwise ? condition : "f" + ++flows;
    String asked = "";
    if (condition != null && !otherwise) {
      asked =
          "<conditionExpression xsi:type=\"tFormalExpression\">"
              + (dialect == Dialect.OURS ? condition : "${choices.is('" + condition + "')}")
              + "</conditionExpression>";
    }
    line(
        "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
            .formatted(id, from, to, asked));
  }

  private void line(String text) {
    xml.append(text).append('\n');
  }
}
