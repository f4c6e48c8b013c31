package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.flow.Active;
import org.masnaa.flow.Element;
import org.masnaa.flow.Migration;
import org.masnaa.flow.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases that are under way to another version of their service. Without it every case stays
 * on the version it was submitted to.
 */
@Service
public class Migrations {

  private final CaseStore cases;
  private final TaskStore tasks;
  private final CaseRunner runner;
  private final CaseLog log;
  private final Catalogue catalogue;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Migrations(
      CaseStore cases,
      TaskStore tasks,
      CaseRunner runner,
      CaseLog log,
      Catalogue catalogue,
      Audit audit,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.tasks = tasks;
    this.runner = runner;
    this.log = log;
    this.catalogue = catalogue;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * What a move would do to a case, or did.
   *
   * @param waits the elements at which it waits, before
   * @param listens the elements that would listen besides, in the other version
   * @param obstacles why it cannot be moved; empty when it can
   */
  public record Preview(
      CaseId caseId,
      String reference,
      int version,
      List<String> waits,
      List<String> listens,
      List<Migration.Obstacle> obstacles) {

    public Preview {
      waits = List.copyOf(waits);
      listens = List.copyOf(listens);
      obstacles = List.copyOf(obstacles);
    }

    public boolean possible() {
      return obstacles.isEmpty();
    }
  }

  /** What a move would do to each case of a service that is under way on another version. */
  public List<Preview> preview(ServiceId service, int version, int from, int most) {
    Published target = catalogue.version(service, version);
    return cases.underWay(service, version, from, most).stream()
        .map(file -> preview(file, tried(file, target)))
        .toList();
  }

  /**
   * Moves a case. Empty when there is no such case of this service.
   *
   * @param by who decided it, for the audit log
   */
  public Optional<Preview> move(CaseId id, ServiceId service, int version, Actor by) {
    Published target = catalogue.version(service, version);
    return Objects.requireNonNull(
        transaction.execute(status ->
            cases
                .lock(id)
                .filter(file -> file.service().equals(service))
                .map(file -> move(file, target, by))));
  }

  private Preview move(CaseRecord file, Published target, Actor by) {
    if (!log.replay(file.id()).equals(file.state())) {
      throw new IllegalStateException("the events of case " + file.id() + " tell another state");
    }
    Migration.Result result = tried(file, target);
    if (result instanceof Migration.Result.Moved moved) {
      CaseRecord there = file.on(target.version(), file.state());
      log.migrated(there, file.version(), by, runner.now());
      runner.store(List.of(runner.carryOn(there, moved.step(), by)));
      tasks.move(there, roles(there, target));
      audit.record(
          new AuditEntry(
              by,
              "migrate-case",
              file.reference(),
              file.id(),
              file.service().entity(),
              Map.of(
                  "from",
                  Integer.toString(file.version()),
                  "to",
                  Integer.toString(target.version()))));
    }
    return preview(file, result);
  }

  /** Who may do the open tasks in the other version, by wait. */
  private static Map<String, String> roles(CaseRecord file, Published target) {
    return file.state().waits().stream()
        .filter(wait -> wait.kind() == Active.Kind.TASK)
        .collect(
            Collectors.toMap(
                Active::waitId,
                wait ->
                    target
                        .content()
                        .userTask(wait.element())
                        .map(Element.UserTask::role)
                        .orElseThrow()));
  }

  private Migration.Result tried(CaseRecord file, Published target) {
    Instant now = runner.now();
    String process = file.origin().process();
    Published source = catalogue.version(file.service(), file.version());
    return Migration.move(
        source.content().process(process),
        target.content().process(process),
        file.state(),
        CaseData.of(file, runner.calendar().date(now)),
        new Moment(now, runner.calendar()));
  }

  private static Preview preview(CaseRecord file, Migration.Result result) {
    List<String> waits = file.state().waits().stream().map(Active::element).toList();
    return switch (result) {
      case Migration.Result.Refused(var obstacles) ->
          new Preview(file.id(), file.reference(), file.version(), waits, List.of(), obstacles);
      case Migration.Result.Moved(var step) ->
          new Preview(
              file.id(),
              file.reference(),
              file.version(),
              waits,
              step.state().waits().stream()
                  .filter(wait -> file.state().waiting(wait.waitId()).isEmpty())
                  .map(Active::element)
                  .toList(),
              List.of());
    };
  }
}
