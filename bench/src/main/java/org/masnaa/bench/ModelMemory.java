package org.masnaa.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.bench.engines.Engine;
import org.masnaa.bench.engines.Task;

/** How much of the heap one compiled model holds: many are compiled, and the heap is compared. */
final class ModelMemory {

  private static final int COPIES = 8;
  private static final int COLLECTIONS = 4;

  private ModelMemory() {}

  /** Kilobytes by engine; null where an engine cannot compile the model. */
  static Map<String, @Nullable Object> kilobytes(Task task) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    for (Engine engine : Engine.all()) {
      figures.put(engine.name(), kilobytes(engine, task));
    }
    return figures;
  }

  private static @Nullable Long kilobytes(Engine engine, Task task) {
    try {
      // what an engine loads and keeps once is not part of a model
      engine.prepare(task).with(task.inputs().getFirst()).call();
      List<Engine.Prepared> kept = new ArrayList<>();
      long before = used();
      for (int i = 0; i < COPIES; i++) {
        kept.add(engine.prepare(task));
      }
      long after = used();
      return kept.size() == COPIES ? Math.max(0, after - before) / COPIES / 1_024 : null;
    } catch (Exception e) {
      return null;
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      runtime.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
