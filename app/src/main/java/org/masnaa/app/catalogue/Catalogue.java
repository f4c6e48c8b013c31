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
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
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

  private final Map<ServiceId, Published> current = new ConcurrentHashMap<>();

  Catalogue(
      VersionStore store,
      AttributeCatalogue attributes,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.store = store;
    this.attributes = attributes;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The current version of every service, by Arabic title. */
  public List<Published> services() {
    return current.values().stream()
        .sorted(Comparator.comparing(p -> p.content().service().title().ar()))
        .toList();
  }

  public Optional<Published> current(ServiceId service) {
    return Optional.ofNullable(current.get(service));
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

  /**
   * Makes a package the current version of its service, unless it already is.
   *
   * @param by who publishes, for the audit log
   */
  public Publication publish(PackageFiles files, String by) {
    PackageReader.Reading reading = PackageReader.read(files, attributes, PlatformJobs.NAMES);
    ServicePackage content = reading.servicePackage();
    if (content == null || !reading.problems().isEmpty()) {
      return new Publication.Refused(reading.problems());
    }
    ServiceId service = ServiceId.of(content.service().id());
    Published before = current.get(service);
    if (before != null && before.hash().equals(content.hash())) {
      return new Publication.Unchanged(before);
    }
    int version = before == null ? 1 : before.version() + 1;
    Instant now = clock.instant();
    Published published = new Published(service, version, content.hash(), now, content);
    transaction.executeWithoutResult(status -> {
      store.insert(
          new VersionStore.Row(service, version, content.hash(), now), by, contents(files));
      audit.record(publication(published, by));
    });
    versions.put(new Key(service, version), published);
    current.put(service, published);
    return new Publication.NewVersion(published);
  }

  private static Map<String, byte[]> contents(PackageFiles files) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String path : files.paths()) {
      contents.put(path, Objects.requireNonNull(files.content(path)));
    }
    return contents;
  }

  private static AuditEntry publication(Published published, String by) {
    return new AuditEntry(
        new Actor.Machine(by),
        "publish",
        published.id().toString(),
        null,
        published.id().entity(),
        Map.of("version", Integer.toString(published.version()), "hash", published.hash()));
  }

  /** Reads the newest version of every service that was published before. */
  void restore() {
    for (VersionStore.Row row : store.newest()) {
      Published published = version(row.service(), row.version());
      current.put(row.service(), published);
    }
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
