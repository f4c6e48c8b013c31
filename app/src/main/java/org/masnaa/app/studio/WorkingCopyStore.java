package org.masnaa.app.studio;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of drafts and their files. Every statement names the entity. */
@Repository
class WorkingCopyStore {

  private final JdbcClient db;

  WorkingCopyStore(JdbcClient db) {
    this.db = db;
  }

  List<String> names(EntityId entity) {
    return db.sql("select service from studio.draft where entity = :entity order by service")
        .param("entity", entity.value())
        .query((row, n) -> row.getString("service"))
        .list();
  }

  /**
   * Begins a draft.
   *
   * @return whether there was none of this name
   */
  boolean insert(ServiceId id, @Nullable Integer base, OfficerId by, Instant now) {
    return db.sql(
                """
                insert into studio.draft (entity, service, base_version, made_by, made_at, changed_at)
                values (:entity, :service, :base, :by, :now, :now) on conflict do nothing
                """)
            .param("entity", id.entity().value())
            .param("service", id.name())
            .param("base", base)
            .param("by", by.value())
            .param("now", at(now))
            .update()
        == 1;
  }

  Optional<Draft> find(ServiceId id) {
    return read(id, "");
  }

  /** The draft, so that nobody else changes it until the transaction ends. */
  Optional<Draft> lock(ServiceId id) {
    return read(id, " for update");
  }

  private Optional<Draft> read(ServiceId id, String lock) {
    return db.sql(
            """
            select base_version, revision, changed_at from studio.draft
            where entity = :entity and service = :service
            """
                + lock)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .query((row, n) ->
            new Draft(
                id,
                row.getObject("base_version", Integer.class),
                row.getLong("revision"),
                instantOf(row, "changed_at"),
                files(id)))
        .optional();
  }

  private SortedMap<String, byte[]> files(ServiceId id) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    db.sql(
            """
            select path, content from studio.draft_file
            where entity = :entity and service = :service
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .query(row -> {
          files.put(row.getString("path"), row.getBytes("content"));
        });
    return files;
  }

  /** Stores what differs between the files before and now, and counts the revision. */
  void store(Draft before, Map<String, byte[]> now, Instant at) {
    before
        .files()
        .forEach((path, content) -> {
          if (!now.containsKey(path)) {
            remove(before.id(), path);
          }
        });
    now.forEach((path, content) -> {
      if (!Arrays.equals(content, before.files().get(path))) {
        put(before.id(), path, content);
      }
    });
    db.sql(
            """
            update studio.draft set revision = revision + 1, changed_at = :at
            where entity = :entity and service = :service
            """)
        .param("at", at(at))
        .param("entity", before.id().entity().value())
        .param("service", before.id().name())
        .update();
  }

  private void remove(ServiceId id, String path) {
    db.sql(
            """
            delete from studio.draft_file
            where entity = :entity and service = :service and path = :path
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("path", path)
        .update();
  }

  void put(ServiceId id, String path, byte[] content) {
    db.sql(
            """
            insert into studio.draft_file (entity, service, path, content)
            values (:entity, :service, :path, :content)
            on conflict (entity, service, path) do update set content = excluded.content
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("path", path)
        .param("content", content)
        .update();
  }

  /** The draft now rests on a version that was published from this revision. */
  void published(ServiceId id, int version, long revision) {
    db.sql(
            """
            update studio.draft set base_version = :version, published = :revision
            where entity = :entity and service = :service
            """)
        .param("version", version)
        .param("revision", revision)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .update();
  }

  /** Who made what was not published yet. */
  Set<OfficerId> authors(ServiceId id) {
    return db
        .sql(
            """
            select c.changed_by from studio.change c join studio.draft d using (entity, service)
            where entity = :entity and service = :service and c.number > d.published
            union
            select made_by from studio.draft
            where entity = :entity and service = :service and base_version is null
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .query((row, n) -> new OfficerId(row.getString("changed_by")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
