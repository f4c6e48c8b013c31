package org.masnaa.app.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.Actor;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.service.Service;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies answers that people typed because a register was down: each is kept as unverified with
 * the case, and compared with the register once that answers. The case goes on meanwhile.
 */
@Component
class AnswerChecks {

  static final Actor.Machine MACHINE = new Actor.Machine("answer-checks");

  /** Between two tries; it doubles with each, up to the longest. */
  static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  private static final int MOST_DOUBLINGS = 6;
  private static final int PORTION = 100;

  private final AnswerCheckStore store;
  private final CaseStore cases;
  private final Catalogue catalogue;
  private final Facts facts;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Records records;

  /** Where the outcome is told. */
  @Component
  record Records(CaseLog log, Audit audit) {}

  AnswerChecks(
      AnswerCheckStore store,
      CaseStore cases,
      Catalogue catalogue,
      Facts facts,
      TransactionTemplate transaction,
      InstantSource clock,
      Records records) {
    this.store = store;
    this.cases = cases;
    this.catalogue = catalogue;
    this.facts = facts;
    this.transaction = transaction;
    this.clock = clock;
    this.records = records;
  }

  /** Keeps what is unverified in an application that is being submitted, with its case. */
  void keep(CaseRecord file, OpenDraft draft) {
    for (QuestionView view : draft.interview().questions()) {
      if (view.value() != null) {
        draft.unverified(view).ifPresent(check -> store.insert(file, check, clock.instant()));
      }
    }
  }

  /** The answers of a case that were or are to be verified. */
  List<AnswerCheck> of(CaseRecord file, Published service) {
    List<AnswerCheck> checks = new ArrayList<>();
    for (AnswerCheckStore.Stored stored : store.ofCase(file.id())) {
      service.content().service().reads().stream()
          .map(Service.Reads::attribute)
          .filter(attribute -> attribute.name().equals(stored.attribute()))
          .findFirst()
          .ifPresent(attribute ->
              checks.add(
                  new AnswerCheck(stored.question(), attribute, stored.state(), stored.said())));
    }
    return checks;
  }

  /** Asks the registers for what is due; how many answers were settled. */
  int round() {
    int settled = 0;
    for (AnswerCheckStore.Due due : store.due(clock.instant(), PORTION)) {
      CaseRecord file = cases.find(due.caseId()).orElse(null);
      if (file == null || Cases.WITHDRAWN.equals(file.progress().outcome())) {
        // What the person took back is no reason to look at their data any more.
        store.drop(due.caseId());
      } else {
        settled += verify(file);
      }
    }
    return settled;
  }

  private int verify(CaseRecord file) {
    List<AnswerCheckStore.Stored> open =
        store.ofCase(file.id()).stream()
            .filter(check -> check.state() == AnswerCheck.State.UNVERIFIED)
            .toList();
    Set<String> names =
        open.stream()
            .map(AnswerCheckStore.Stored::attribute)
            .collect(Collectors.toUnmodifiableSet());
    // Outside a transaction: a slow register must not hold a connection of ours.
    Map<String, AttributeValue> said =
        facts.read(
            catalogue.version(file.service(), file.version()),
            file.person(),
            new Facts.Reading(names, MACHINE, file.id()));
    int settled = 0;
    for (AnswerCheckStore.Stored check : open) {
      AttributeValue value = said.get(check.attribute());
      if (value == null || !value.reached()) {
        store.postpone(check, clock.instant().plus(pause(check.attempts())));
      } else if (settle(file, check, value.value())) {
        settled++;
      }
    }
    return settled;
  }

  static Duration pause(int attempts) {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
  }

  private boolean settle(
      CaseRecord file, AnswerCheckStore.Stored check, @Nullable Object register) {
    boolean same = same(file.content().values().get(check.question()), register);
    AnswerCheck.State state = same ? AnswerCheck.State.VERIFIED : AnswerCheck.State.DIFFERS;
    Instant now = clock.instant();
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          if (!store.settle(file, check, state, same ? null : register, now)) {
            return false;
          }
          records.log().verified(file, check.question(), same, MACHINE, now);
          records
              .audit()
              .record(
                  new AuditEntry(
                      MACHINE,
                      same ? "answer-verified" : "answer-differs",
                      file.reference(),
                      file.id(),
                      file.service().entity(),
                      Map.of("attribute", check.attribute())));
          return true;
        }));
  }

  /** Numbers are the same with any number of zeros behind the point; texts with any spaces. */
  static boolean same(@Nullable Object typed, @Nullable Object register) {
    if (typed instanceof BigDecimal a && register instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    if (typed instanceof String a && register instanceof String b) {
      return a.strip().replaceAll("\\s+", " ").equalsIgnoreCase(b.strip().replaceAll("\\s+", " "));
    }
    if (typed instanceof Map<?, ?> a && register instanceof Map<?, ?> b) {
      return a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
    }
    if (typed instanceof List<?> a && register instanceof List<?> b) {
      return a.size() == b.size() && a.stream().allMatch(x -> b.stream().anyMatch(y -> same(x, y)));
    }
    return typed != null && typed.equals(register);
  }
}
