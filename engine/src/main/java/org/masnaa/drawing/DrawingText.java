package org.masnaa.drawing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masnaa.edit.XmlText;

/** Writes parts of a picture with the prefixes that the file uses. */
final class DrawingText {

  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String LINE = "http://www.omg.org/spec/DD/20100524/DI";

  private static final Pattern PLANE = Pattern.compile("<((?:[\\w.-]+:)?)BPMNPlane\\b");
  private static final Pattern BOUNDS = Pattern.compile("<((?:[\\w.-]+:)?)Bounds\\b");
  private static final Pattern WAYPOINT = Pattern.compile("<((?:[\\w.-]+:)?)waypoint\\b");

  private final String source;
  private final String di;
  private final String dc;
  private final String line;

  DrawingText(String source) {
    this.source = source;
    this.di = prefix(PLANE, "bpmndi:");
    this.dc = prefix(BOUNDS, "dc:");
    this.line = prefix(WAYPOINT, "di:");
  }

  private String prefix(Pattern element, String otherwise) {
    Matcher start = element.matcher(source);
    return start.find() ? start.group(1) : otherwise;
  }

  /** Says what a prefix stands for where the file does not. */
  private String meaning(String prefix, String uri) {
    String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
    return source.contains(name + "=") || prefix.isEmpty() ? "" : " " + name + "=\"" + uri + "\"";
  }

  String shape(String element, String kind, Box box) {
    String id = XmlText.escaped(element);
    String more =
        switch (kind) {
          case "subProcess" -> " isExpanded=\"true\"";
          case "exclusiveGateway" -> " isMarkerVisible=\"true\"";
          default -> "";
        };
    boolean whole = !source.contains("BPMNPlane");
    return """
    <%1$sBPMNShape id="%2$s-shape" bpmnElement="%2$s"%3$s><%4$sBounds%5$s x="%6$d" y="%7$d" \
    width="%8$d" height="%9$d" /></%1$sBPMNShape>\
    """
        .formatted(
            di,
            id,
            more,
            dc,
            whole ? "" : meaning(dc, DC),
            box.x(),
            box.y(),
            box.width(),
            box.height());
  }

  String label(Box box) {
    return "<%1$sBPMNLabel><%2$sBounds%3$s x=\"%4$d\" y=\"%5$d\" width=\"%6$d\" height=\"%7$d\" /></%1$sBPMNLabel>"
        .formatted(di, dc, meaning(dc, DC), box.x(), box.y(), box.width(), box.height());
  }

  String edge(String flow, List<Corner> corners) {
    boolean whole = !source.contains("BPMNPlane");
    StringBuilder points = new StringBuilder();
    for (Corner corner : corners) {
      points.append(
          "<%swaypoint%s x=\"%d\" y=\"%d\" />"
              .formatted(line, whole ? "" : meaning(line, LINE), corner.x(), corner.y()));
    }
    return "<%1$sBPMNEdge id=\"%2$s-edge\" bpmnElement=\"%2$s\">%3$s</%1$sBPMNEdge>"
        .formatted(di, XmlText.escaped(flow), points);
  }

  String diagram(String process, String content) {
    return """
    <%1$sBPMNDiagram%2$s%3$s%4$s id="%5$s-diagram">
      <%1$sBPMNPlane id="%5$s-plane" bpmnElement="%5$s">
    %6$s  </%1$sBPMNPlane>
    </%1$sBPMNDiagram>\
    """
        .formatted(
            di,
            meaning(di, DI),
            meaning(dc, DC),
            meaning(line, LINE),
            XmlText.escaped(process),
            content);
  }
}
