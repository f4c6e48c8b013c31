package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.layered.options.WrappingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.picture.Drawing.Box;
import org.masnaa.app.studio.picture.Drawing.Line;
import org.masnaa.app.studio.picture.Drawing.Style;
import org.masnaa.picture.Picture.Arrow;
import org.masnaa.picture.Picture.Node;
import org.masnaa.text.Language;

/** Finds a place for the nodes and arrows of one part of a picture, by Eclipse's ELK. */
final class Layout {

  private static final int LABEL = 140;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  /**
   * How an arrow is laid.
   *
   * @param between where its words stand, or null when it has none
   */
  private record Way(List<ElkEdge> edges, @Nullable ElkNode between, Block label) {}

  private final Language language;
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, ElkNode> places = new HashMap<>();
  private final Map<Arrow, Way> ways = new LinkedHashMap<>();

  /**
   * @param wrapped whether it is laid in several rows when it is long
   */
  Layout(Language language, List<Node> nodes, List<Arrow> arrows, boolean wrapped) {
    this.language = language;
    settings(wrapped);
    nodes.forEach(this::add);
    arrows.forEach(this::add);
    LayeredLayoutProvider provider = new LayeredLayoutProvider();
    provider.initialize(null);
    provider.layout(graph, new BasicProgressMonitor());
  }

  int width() {
    return round(graph.getWidth());
  }

  int height() {
    return round(graph.getHeight());
  }

  /** The nodes, moved by what stands beside and above. */
  Map<String, Box> boxes(int left, int top) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    figures.forEach((id, figure) -> {
      ElkNode place = Objects.requireNonNull(places.get(id));
      boxes.put(id, figure.at(round(place.getX()) + left, round(place.getY()) + top));
    });
    return boxes;
  }

  List<Line> lines(int left, int top) {
    List<Line> lines = new ArrayList<>();
    ways.forEach((arrow, way) -> lines.add(line(arrow, way, left, top)));
    return lines;
  }

  private void settings(boolean wrapped) {
    graph.setProperty(
        LayeredOptions.DIRECTION, language == Language.AR ? Direction.LEFT : Direction.RIGHT);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(24));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 36.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 22.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    if (wrapped) {
      graph.setProperty(LayeredOptions.WRAPPING_STRATEGY, WrappingStrategy.MULTI_EDGE);
      graph.setProperty(LayeredOptions.ASPECT_RATIO, 2.2);
      graph.setProperty(LayeredOptions.WRAPPING_ADDITIONAL_EDGE_SPACING, 24.0);
    }
  }

  private void add(Node node) {
    Figure figure = new Figure(node, language);
    ElkNode place = ElkGraphUtil.createNode(graph);
    place.setDimensions(figure.width(), figure.height());
    figures.put(node.id(), figure);
    places.put(node.id(), place);
  }

  /**
   * An arrow with words is two with a place between them: labels of ELK's own do not go together
   * with drawing in several rows.
   */
  private void add(Arrow arrow) {
    Block label = new Block(language, LABEL).add(arrow.label().in(language), Style.PLAIN, 3);
    if (label.isEmpty()) {
      label.add(arrow.condition(), Style.CODE, 3);
    }
    ElkNode from = places.get(arrow.from());
    ElkNode to = places.get(arrow.to());
    if (label.isEmpty()) {
      ways.put(arrow, new Way(List.of(ElkGraphUtil.createSimpleEdge(from, to)), null, label));
    } else {
      ElkNode between = ElkGraphUtil.createNode(graph);
      between.setDimensions(label.widest() + 12.0, label.height() + 4.0);
      ways.put(
          arrow,
          new Way(
              List.of(
                  ElkGraphUtil.createSimpleEdge(from, between),
                  ElkGraphUtil.createSimpleEdge(between, to)),
              between,
              label));
    }
  }

  private Line line(Arrow arrow, Way way, int left, int top) {
    Course course =
        Course.of(way.edges().stream().map(edge -> edge.getSections().getFirst()).toList())
            .moved(left, top);
    ElkNode between = way.between();
    if (between == null) {
      return new Line(arrow, course.path(), course.head(), null, List.of());
    }
    Drawing.Plate plate =
        new Drawing.Plate(
            round(between.getX()) + left,
            round(between.getY()) + top,
            round(between.getWidth()),
            round(between.getHeight()));
    return new Line(
        arrow,
        course.path(),
        course.head(),
        plate,
        way.label().at(plate.x(), plate.y() - 1, plate.width(), true));
  }

  private static int round(double length) {
    return (int) Math.round(length);
  }
}
