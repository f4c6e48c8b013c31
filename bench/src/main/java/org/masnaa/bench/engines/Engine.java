package org.masnaa.bench.engines;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** An engine of FEEL expressions and DMN models. */
public interface Engine {

  /** The key of its figures. */
  String name();

  /**
   * Compiles a task.
   *
   * @throws CannotRun when the engine has no way to do this
   * @throws Exception when the engine's own code fails
   */
  Prepared prepare(Task task) throws Exception;

  /** A compiled task. */
  interface Prepared {

    /**
     * Binds the inputs of one evaluation, so that converting them is not measured.
     *
     * @return evaluates once; the result is a value, or values by name of the decision
     */
    Callable<Object> with(Map<String, Object> inputs);
  }

  /** All engines, ours first. */
  static List<Engine> all() {
    return List.of(new OwnEngine(), new KieEngine(), new JdmnEngine(), new ScalaEngine());
  }

  /** An engine has no way to do a task. */
  final class CannotRun extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
      super(message);
    }
  }
}
