package org.masnaa.app.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.difference.Change;
import org.masnaa.difference.Difference;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.PackageFiles;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Published service packages: read-only for everybody but {@link #publish}. */
@Service
public class Catalogue {

  /** What became of a publication. */
  public sealed interface Publication {

    /** A new version stands. */
    record NewVersion(Published published) implements Publication {}

    /** The newest version already has this very content. */
    record Unchanged(Published published) implements Publication {}

    /** The package has problems and was not published. */
    record Refused(List<Problem> problems) implements Publication {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private record Key(ServiceId service, int version) {}

  private final VersionStore store;
  private final AttributeCatalogue attributes;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  /** Versions never change, so what was read once stays true. */
  private final Map<Key, Published> versions = new ConcurrentHashMap<>();

  private final Activations activations;
  private final ActivationStore orders;

  Catalogue(
      VersionStore store,
      ActivationStore orders,
      Activations activations,
      AttributeCatalogue attributes,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.store = store;
    this.orders = orders;
    this.activations = activations;
    this.attributes = attributes;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The current version of every service, by Arabic title. */
  public List<Published> services() {
    return activations.current().entrySet().stream()
        .map(each -> version(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(p -> p.content().service().title().ar()))
        .toList();
  }

  public Optional<Published> current(ServiceId service) {
    return activations.current(service).map(version -> version(service, version));
  }

  /**
   * The version that a draft or a case stays on.
   *
   * @throws IllegalStateException when it was never published, which a stored case rules out
   */
  public Published version(ServiceId service, int version) {
    return versions.computeIfAbsent(
        new Key(service, version),
        key ->
            store
                .find(service, version)
                .map(this::load)
                .orElseThrow(
                    () -> new IllegalStateException("no version " + version + " of " + service)));
  }

  /** What differs between two versions of a service, in words for people. */
  public List<Change> changes(ServiceId service, int from, int to) {
    return Difference.of(store.files(service, from), store.files(service, to));
  }

  /**
   * Makes a package the current version of its service, unless this very content was published
   * before: what was rolled back does not come again by itself.
   *
   * @param by who publishes, for the audit log
   */
  public Publication publish(PackageFiles files, String by) {
    Actor machine = new Actor.Machine(by);
    return publish(new Release(files, clock.instant(), machine, List.of()), false);
  }

  /** Publishes what was reviewed; content that was published before becomes current again. */
  public Publication publish(Release release) {
    return publish(release, true);
  }

  private Publication publish(Release release, boolean again) {
    PackageReader.Reading reading =
        PackageReader.read(release.files(), attributes, PlatformJobs.NAMES);
    ServicePackage content = reading.servicePackage();
    if (content == null || !reading.problems().isEmpty()) {
      return new Publication.Refused(reading.problems());
    }
    ServiceId service = ServiceId.of(content.service().id());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          store.lock(service);
          List<VersionStore.Row> before = store.versions(service);
          Optional<VersionStore.Row> same =
              before.stream().filter(row -> row.hash().equals(content.hash())).findFirst();
          if (same.isPresent()) {
            int version = same.get().version();
            boolean current = activations.current(service).equals(Optional.of(version));
            if (again && !current) {
              order(service, version, Activation.Kind.PUBLISH, release.from(), release.by());
            }
            return new Publication.Unchanged(version(service, version));
          }
          int version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
          return new Publication.NewVersion(insert(release, service, version, content));
        }));
  }

  private Published insert(
      Release release, ServiceId service, int version, ServicePackage content) {
    Instant now = clock.instant();
    Published published = new Published(service, version, content.hash(), now, content);
    store.insert(
        new VersionStore.Row(service, version, content.hash(), now),
        name(release.by()),
        contents(release.files()));
    release.approvals().forEach(approval -> orders.insert(service, version, approval));
    order(service, version, Activation.Kind.PUBLISH, release.from(), release.by());
    audit.record(publication(published, release.by()));
    return published;
  }

  /**
   * Makes an earlier version current again. New applications begin on it at once; those under way
   * stay on theirs.
   *
   * @throws IllegalArgumentException when there is no such version
   */
  public void rollBack(ServiceId service, int version, Actor by) {
    if (store.find(service, version).isEmpty()) {
      throw new IllegalArgumentException("no version " + version + " of " + service);
    }
    ordered(service, version, Activation.Kind.ROLL_BACK, by);
  }

  /** Takes no more applications; those under way go on. */
  public void retire(ServiceId service, Actor by) {
    ordered(service, null, Activation.Kind.RETIRE, by);
  }

  private void ordered(
      ServiceId service, @Nullable Integer version, Activation.Kind kind, Actor by) {
    transaction.executeWithoutResult(status -> {
      order(service, version, kind, clock.instant(), by);
      audit.record(
          new AuditEntry(
              by,
              kind.code(),
              service.toString(),
              null,
              service.entity(),
              version == null ? Map.of() : Map.of("version", Integer.toString(version))));
    });
  }

  private void order(
      ServiceId service, @Nullable Integer version, Activation.Kind kind, Instant from, Actor by) {
    Instant now = clock.instant();
    Instant effective = from.isBefore(now) ? now : from;
    orders.insert(new Activation(service, version, kind, effective, name(by), now));
  }

  /** What was ordered about a service, in the order in which it takes effect. */
  public List<Activation> history(ServiceId service) {
    return activations.history(service);
  }

  /** Who approved what in a version. */
  public List<Approval> approvals(ServiceId service, int version) {
    return orders.approvals(service, version);
  }

  /** The files of a version by path; empty when there is no such version. */
  public Map<String, byte[]> files(ServiceId service, int version) {
    return store.files(service, version);
  }

  private static Map<String, byte[]> contents(PackageFiles files) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : files.paths()) {
      contents.put(path, Objects.requireNonNull(files.content(path)));
    }
    return contents;
  }

  private static String name(Actor actor) {
    return switch (actor) {
      case Actor.Person(var id) -> id.value();
      case Actor.Party party -> party.id().value();
      case Actor.Officer officer -> officer.id().value();
      case Actor.Machine(String name) -> name;
      case Actor.Anonymous _ -> "anonymous";
    };
  }

  private static AuditEntry publication(Published published, Actor by) {
    return new AuditEntry(
        by,
        "publish",
        published.id().toString(),
        null,
        published.id().entity(),
        Map.of("version", Integer.toString(published.version()), "hash", published.hash()));
  }

  private Published load(VersionStore.Row row) {
    PackageFiles files =
        PackageFiles.of(row.service().toString(), store.files(row.service(), row.version()));
    PackageReader.Reading reading = PackageReader.read(files, attributes, PlatformJobs.NAMES);
    ServicePackage content = reading.servicePackage();
    if (content == null) {
      throw new IllegalStateException(
          "version "
              + row.version()
              + " of "
              + row.service()
              + " cannot be read: "
              + reading.problems());
    }
    return new Published(row.service(), row.version(), row.hash(), row.publishedAt(), content);
  }
}
