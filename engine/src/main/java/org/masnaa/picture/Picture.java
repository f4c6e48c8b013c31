package org.masnaa.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.Form;
import org.masnaa.text.LocalText;

/**
 * A service as nodes and arrows. Every page and every element of its processes is one node, every
 * flow one arrow.
 *
 * @param nodes in the order of the application, then of the process's file
 */
public record Picture(List<Node> nodes, List<Arrow> arrows) {

  public Picture {
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
  }

  /** What a node is. */
  public enum Kind {
    /** Somebody opens the service. */
    BEGIN,
    /** The rule about who may apply. */
    ELIGIBILITY,
    /** The end for those who may not. */
    INELIGIBLE,
    /** The condition of a page. */
    CONDITION,
    PAGE,
    SEND,
    START,
    /** Work for a person. */
    PERSON,
    MACHINE,
    DECISION,
    /** One of several ways. */
    CHOICE,
    /** Several ways at once. */
    TOGETHER,
    /** Some of several ways. */
    SOME,
    /** Whatever happens first. */
    FIRST,
    WAIT,
    /** Something is said and the case goes on. */
    SIGNAL,
    /** Something that may happen while a step is under way. */
    BORDER,
    /** A part of the process with steps of its own, or a process of its own. */
    PART,
    END;

    /** Whether it belongs to the questions before anything is sent. */
    public boolean isAsked() {
      return compareTo(SEND) <= 0;
    }
  }

  /**
   * A node.
   *
   * @param id unique in the picture
   * @param item the id of the page or element, empty for what the picture adds
   * @param title empty for a branching point without a name
   * @param lines what stands below the title, such as questions
   */
  public record Node(String id, Kind kind, String item, LocalText title, List<Line> lines) {
    public Node {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Something below a title.
   *
   * @param condition FEEL, empty if there is none
   */
  public record Line(LocalText text, String condition) {}

  /** How one node leads to another. */
  public enum Link {
    FLOW,
    /** From a step to what may happen to it. */
    BORDER,
    /** From a part to where its own steps begin. */
    INSIDE,
    /** From what was sent to what happens then. */
    SENT
  }

  /**
   * An arrow.
   *
   * @param id unique in the picture
   * @param item the id of the flow, empty for what the picture adds
   * @param label as the file names it, else empty
   * @param condition FEEL, empty if there is none
   */
  public record Arrow(
      String id,
      Link link,
      String item,
      String from,
      String to,
      LocalText label,
      String condition) {}

  /**
   * What a picture is made of, as far as it can be read.
   *
   * @param form null when it cannot be read
   * @param process null when it cannot be read
   * @param roles what people call those who do tasks, by role
   * @param eligible how it is said who may apply; null when everybody may, empty when a decision
   *     says it
   */
  public record Source(
      @Nullable Form form,
      @Nullable ProcessModel process,
      Map<String, ProcessModel> called,
      Map<String, LocalText> roles,
      @Nullable String eligible) {}

  /** The picture of what can be read; empty when nothing can. */
  public static Picture of(Source source) {
    Sketch sketch = new Sketch();
    if (source.form() != null) {
      new AskedPart(sketch, source.form()).add(source.eligible());
    }
    if (source.process() != null) {
      new ProcessPart(sketch, source, source.process()).add();
      source.called().values().forEach(part -> new ProcessPart(sketch, source, part).add());
    }
    return sketch.picture();
  }

  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** The node of an element of a process. */
  public static String step(String element) {
    return "step:" + element;
  }

  static String page(String page) {
    return "page:" + page;
  }

  static String condition(String page) {
    return "when:" + page;
  }
}
