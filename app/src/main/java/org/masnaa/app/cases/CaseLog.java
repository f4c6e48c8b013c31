package org.masnaa.app.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.spine.Recorded;
import org.masnaa.app.spine.Spine;
import org.masnaa.app.spine.SpineEvent;
import org.masnaa.flow.Active;
import org.masnaa.flow.Event;
import org.masnaa.flow.State;
import org.springframework.stereotype.Component;

/** Tells the spine what happened to a case, and reads a case's history from it. */
@Component
class CaseLog {

  /** The type of the event that puts a case on another version of its service. */
  static final String MIGRATED = "case-migrated";

  /** What changes nothing in the state of the process. */
  static final Set<String> BESIDE = Set.of(MIGRATED, CaseView.VERIFIED, CaseView.DIFFERS);

  private final Spine spine;

  CaseLog(Spine spine) {
    this.spine = spine;
  }

  /**
   * Appends what commands did. The answers that the package declares as measures go with the first
   * event of the case.
   */
  void append(List<Advance> advances) {
    List<SpineEvent> told = new ArrayList<>();
    for (Advance advance : advances) {
      CaseRecord file = advance.file();
      List<String> measures = advance.service().content().service().handling().measures();
      SpineEvent.Definition definition = new SpineEvent.Definition(file.service(), file.version());
      for (Event event : advance.events()) {
        told.add(
            new SpineEvent(
                file.id(),
                definition,
                new SpineEvent.What(
                    event.kind().code(),
                    event.element().isEmpty() ? null : event.element(),
                    detail(event, advance.by())),
                advance.by().role(),
                advance.now(),
                event.kind() == Event.Kind.CASE_STARTED ? measures(file, measures) : Map.of()));
      }
    }
    spine.append(told);
  }

  /** What is needed to build the case's state again from its events, and which officer acted. */
  private static Map<String, Object> detail(Event event, Actor by) {
    Active subject = event.subject();
    Map<String, Object> detail = new LinkedHashMap<>();
    put(detail, "id", subject.id());
    put(detail, "parent", subject.parent());
    put(detail, "kind", subject.kind().name());
    put(detail, "index", subject.index());
    put(detail, "due", Objects.toString(subject.due(), null));
    put(detail, "stop", Objects.toString(subject.stop(), null));
    put(detail, "code", event.code());
    if (by instanceof Actor.Officer officer) {
      put(detail, "officer", officer.id().value());
    }
    return detail;
  }

  private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
    if (value != null) {
      detail.put(name, value);
    }
  }

  private static Map<String, @Nullable Object> measures(CaseRecord file, List<String> names) {
    Map<String, @Nullable Object> measures = new LinkedHashMap<>();
    names.forEach(name -> measures.put(name, CaseValues.toJson(file.content().values().get(name))));
    return measures;
  }

  /** Tells that a case is on another version of its service from now on. */
  void migrated(CaseRecord file, int from, Actor by, Instant now) {
    spine.append(
        List.of(
            new SpineEvent(
                file.id(),
                new SpineEvent.Definition(file.service(), file.version()),
                new SpineEvent.What(MIGRATED, null, Map.of("code", Integer.toString(from))),
                by.role(),
                now,
                Map.of())));
  }

  /** Tells that a register answered at last, and whether it says what the person typed. */
  void verified(CaseRecord file, String question, boolean same, Actor by, Instant now) {
    spine.append(
        List.of(
            new SpineEvent(
                file.id(),
                new SpineEvent.Definition(file.service(), file.version()),
                new SpineEvent.What(
                    same ? CaseView.VERIFIED : CaseView.DIFFERS, null, Map.of("code", question)),
                by.role(),
                now,
                Map.of())));
  }

  /** The state of a case as its events tell it. */
  State replay(CaseId caseId) {
    return Replay.of(spine.ofCase(caseId).stream().map(Recorded::event).toList());
  }

  List<CaseView.Happening> of(CaseId caseId) {
    return spine.ofCase(caseId).stream().map(Recorded::event).map(CaseLog::happening).toList();
  }

  private static CaseView.Happening happening(SpineEvent event) {
    Object officer = event.what().detail().get("officer");
    Object code = event.what().detail().get("code");
    return new CaseView.Happening(
        event.at(),
        event.what().type(),
        Objects.requireNonNullElse(event.what().element(), ""),
        event.actorRole(),
        officer == null ? null : new OfficerId(officer.toString()),
        code == null ? null : code.toString());
  }
}
