package org.masnaa.app.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;

class SpineModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Spine spine =
      new Spine(new SpineStore(database.jdbc(), new Json()), database.transactions());

  static SpineEvent event(CaseId caseId, String type) {
    return new SpineEvent(
        caseId,
        new SpineEvent.Definition(new ServiceId("mme", "tree-felling-permit"), 1),
        new SpineEvent.What(type, null),
        "applicant",
        NOW,
        Map.of());
  }

  @Test
  void givesBackWhatWasAppended() {
    CaseId caseId = new CaseId(new UUID(1, 1));
    Map<String, @Nullable Object> measures = new LinkedHashMap<>();
    measures.put("trunks", 2);
    measures.put("width", new BigDecimal("40.5"));
    measures.put("reason", null);
    SpineEvent event =
        new SpineEvent(
            caseId,
            new SpineEvent.Definition(new ServiceId("mme", "tree-felling-permit"), 3),
            new SpineEvent.What("task-completed", "review", Map.of("code", "approve")),
            "officer",
            NOW,
            measures);

    append(List.of(event(caseId, "started"), event));

    assertThat(spine.ofCase(caseId).stream().map(Recorded::event))
        .containsExactly(event(caseId, "started"), event);
  }

  @Test
  void refusesEventsOutsideATransaction() {
    assertThatThrownBy(() -> spine.append(List.of(event(new CaseId(new UUID(2, 1)), "started"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void goesWithTheChangeThatIsRolledBack() {
    CaseId caseId = new CaseId(new UUID(3, 1));

    database
        .transactions()
        .executeWithoutResult(status -> {
          spine.append(List.of(event(caseId, "started")));
          status.setRollbackOnly();
        });

    assertThat(spine.ofCase(caseId)).isEmpty();
  }

  @Test
  void givesEachReaderEveryEventOnceInOrder() {
    CaseId caseId = new CaseId(new UUID(4, 1));
    for (String type : List.of("a", "b", "c", "d", "e")) {
      append(List.of(event(caseId, type)));
    }

    assertThat(drain("first", 2, caseId)).containsExactly("a", "b", "c", "d", "e");
    assertThat(drain("second", 100, caseId)).containsExactly("a", "b", "c", "d", "e");
    assertThat(drain("first", 2, caseId)).isEmpty();
  }

  @Test
  void leavesAFailingReaderWhereItWas() {
    CaseId caseId = new CaseId(new UUID(5, 1));
    append(List.of(event(caseId, "a")));

    assertThatThrownBy(() ->
            spine.read(
                "failing",
                100,
                events -> {
                  throw new IllegalStateException("no room");
                }))
        .hasMessage("no room");

    assertThat(drain("failing", 100, caseId)).containsExactly("a");
  }

  @Test
  void letsAReaderStartOver() {
    CaseId caseId = new CaseId(new UUID(6, 1));
    append(List.of(event(caseId, "a"), event(caseId, "b")));
    assertThat(drain("rebuilt", 100, caseId)).containsExactly("a", "b");

    database.transactions().executeWithoutResult(status -> spine.startOver("rebuilt"));

    assertThat(drain("rebuilt", 100, caseId)).containsExactly("a", "b");
  }

  private void append(List<SpineEvent> events) {
    database.transactions().executeWithoutResult(status -> spine.append(events));
  }

  /** The types of the events of a case that a reader is still given. */
  private List<String> drain(String reader, int limit, CaseId caseId) {
    List<String> types = new ArrayList<>();
    int count;
    do {
      count =
          spine.read(
              reader,
              limit,
              events ->
                  events.stream()
                      .map(Recorded::event)
                      .filter(event -> event.caseId().equals(caseId))
                      .forEach(event -> types.add(event.what().type())));
    } while (count > 0);
    return types;
  }
}
