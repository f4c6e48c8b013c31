package org.masnaa.app.studio;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.cases.PastCases;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.MadeUpPeople;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.feel.Budget;
import org.masnaa.form.Interview;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Example;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.WhatIf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the draft would change, asked of past cases or of a made-up population. Only counts leave;
 * that it was asked stands in the audit log before anything is read.
 */
@Component
class WhatIfs {

  /** Most cases or people that are asked at a time. */
  static final int MOST = 5_000;

  /** Longest time that one asking takes; then it tells of how many it was. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final Catalogue catalogue;
  private final Checks checks;
  private final PastCases past;
  private final MadeUpPeople madeUp;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Walks walks;

  /** One at a time, so that asking never takes the program from people who apply. */
  private final Semaphore turn = new Semaphore(1);

  WhatIfs(
      Catalogue catalogue,
      Checks checks,
      PastCases past,
      MadeUpPeople madeUp,
      Audit audit,
      TransactionTemplate transaction,
      Walks walks) {
    this.catalogue = catalogue;
    this.checks = checks;
    this.past = past;
    this.madeUp = madeUp;
    this.audit = audit;
    this.transaction = transaction;
    this.walks = walks;
  }

  /** What is compared; empty while the draft has problems or nothing is published. */
  private record Pair(int version, ServicePackage now, ServicePackage then) {}

  boolean possible(Draft draft) {
    return pair(draft).isPresent();
  }

  private Optional<Pair> pair(Draft draft) {
    Published current = catalogue.current(draft.id()).orElse(null);
    ServicePackage then = checks.of(draft).content();
    return current == null || then == null
        ? Optional.empty()
        : Optional.of(new Pair(current.version(), current.content(), then));
  }

  /** The latest cases of the version that is current. */
  Optional<WhatIf.Report> cases(Draft draft, Actor.Officer me, int most) {
    return alone(
        draft,
        pair -> {
          record(draft, me, "cases", most);
          WhatIf whatIf = new WhatIf(pair.now(), pair.then());
          Deadline deadline = new Deadline();
          past.latest(
              draft.id(),
              pair.version(),
              Math.min(most, MOST),
              data -> {
                whatIf.ask(data);
                return !deadline.isOver();
              });
          return whatIf.report();
        });
  }

  /**
   * A made-up population.
   *
   * @param example whose answers all of them give on its day, by its number from 0
   */
  Optional<WhatIf.Report> people(Draft draft, Actor.Officer me, int most, int example) {
    return alone(
        draft,
        pair -> {
          record(draft, me, "population", most);
          WhatIf whatIf = new WhatIf(pair.now(), pair.then());
          Deadline deadline = new Deadline();
          List<Example> examples = pair.then().examples();
          Example told = examples.get(Math.clamp(example, 0, examples.size() - 1));
          madeUp.forEach(
              Math.min(most, MOST),
              person -> {
                if (!deadline.isOver()) {
                  whatIf.ask(
                      data(pair.then(), person, told),
                      new WhatIf.Trial(person, told, walks.setting()));
                }
              });
          return whatIf.report();
        });
  }

  private Optional<WhatIf.Report> alone(Draft draft, Function<Pair, WhatIf.Report> asking) {
    Optional<Pair> pair = pair(draft);
    if (!turn.tryAcquire()) {
      throw PageReply.later();
    }
    try {
      return pair.map(asking);
    } finally {
      turn.release();
    }
  }

  private Map<String, @Nullable Object> data(
      ServicePackage service, Map<String, ? extends @Nullable Object> person, Example told) {
    LocalDate today = told.start().today();
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(
            AttributeCatalogue.contexts(
                checks.attributes().complete(person, today, Budget.standard())));
    data.put("today", today);
    data.putAll(
        Interview.of(service.form().pages(), told.answers(), data, Budget.standard()).values());
    return data;
  }

  private void record(Draft draft, Actor.Officer me, String of, int most) {
    transaction.executeWithoutResult(status ->
        audit.record(
            new AuditEntry(
                me,
                "ask-what-if",
                draft.id().toString(),
                null,
                draft.id().entity(),
                Map.of(
                    "of", of,
                    "most", Integer.toString(Math.min(most, MOST)),
                    "revision", Long.toString(draft.revision())))));
  }

  private static final class Deadline {
    private final long end = System.nanoTime() + LONGEST.toNanos();

    boolean isOver() {
      return System.nanoTime() > end;
    }
  }
}
