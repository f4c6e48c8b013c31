package org.masnaa.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the answers that a condition speaks of are found in the draft. */
interface Names {

  /** What kind of value an answer is to FEEL. */
  enum Value {
    TEXT,
    NUMBER,
    DATE,
    YES_NO,
    ONE_OF,
    MANY_OF,
    OTHER
  }

  /**
   * A question of the draft.
   *
   * @param id its name in FEEL
   * @param yes of a yes-no question made from a choice: the option that meant yes
   * @param options of a choice: its values in the draft, by those of the source
   */
  record Named(String id, Value value, @Nullable String yes, Map<String, String> options) {
    Named(String id, Value value) {
      this(id, value, null, Map.of());
    }
  }

  /** The question at a path of the source, as far as it can be used at this place. */
  @Nullable Named at(String path);
}
