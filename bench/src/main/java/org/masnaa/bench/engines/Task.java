package org.masnaa.bench.engines;

import java.util.List;
import java.util.Map;

/** Something to evaluate again and again, with inputs that change. */
public sealed interface Task {

  /** The key of its line. */
  String name();

  /** The inputs of one evaluation after the other. */
  List<Map<String, Object>> inputs();

  /**
   * An expression.
   *
   * @param text in FEEL
   */
  record Formula(String name, String text, List<Map<String, Object>> inputs) implements Task {}

  /**
   * All decisions of a model.
   *
   * @param content the text of the DMN file
   * @param results the decisions on which no other depends
   */
  record Model(String name, String content, List<String> results, List<Map<String, Object>> inputs)
      implements Task {}
}
