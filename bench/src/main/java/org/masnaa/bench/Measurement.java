package org.masnaa.bench;

import java.io.PrintStream;
import java.util.Map;

/** Something that can be measured side by side. */
interface Measurement {

  /** The word after {@code ./masnaa bench}. */
  String name();

  /** One line for the list of measurements. */
  String purpose();

  /**
   * Measures.
   *
   * @param progress where a waiting person sees how far it is
   * @return figures by name, in the order they are shown; units stand at the end of a name
   */
  Map<String, Object> measure(PrintStream progress) throws InterruptedException;
}
