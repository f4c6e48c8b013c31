package org.masnaa.app.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.OfficerId;

/**
 * What one designer can take back and do again: their own changes only, the latest first.
 *
 * @param undo the change to take back next, or null
 * @param redo the taking back to take back next, or null
 */
record OwnSteps(@Nullable ChangeRow undo, @Nullable ChangeRow redo) {

  static OwnSteps of(List<ChangeRow> changes, OfficerId me) {
    Deque<ChangeRow> done = new ArrayDeque<>();
    Deque<ChangeRow> undone = new ArrayDeque<>();
    for (ChangeRow change : changes) {
      if (!change.by().equals(me)) {
        continue;
      }
      if (change.undoes() == null) {
        done.push(change);
        undone.clear();
      } else if (!done.isEmpty() && Objects.equals(done.element().number(), change.undoes())) {
        done.pop();
        undone.push(change);
      } else {
        undone.poll();
        done.push(change);
      }
    }
    return new OwnSteps(done.peek(), undone.peek());
  }
}
