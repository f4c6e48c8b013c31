package org.masnaa.app.catalogue;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of versions and their files. */
@Repository
class VersionStore {

  /** The row of a version, without its files. */
  record Row(ServiceId service, int version, String hash, Instant publishedAt) {}

  private final JdbcClient db;

  VersionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Row row, String by, Map<String, byte[]> files) {
    db.sql(
            """
            insert into catalogue.version (entity, service, version, hash, published_at, published_by)
            values (:entity, :service, :version, :hash, :at, :by)
            """)
        .param("entity", row.service().entity().value())
        .param("service", row.service().name())
        .param("version", row.version())
        .param("hash", row.hash())
        .param("at", at(row.publishedAt()))
        .param("by", by)
        .update();
    files.forEach((path, content) -> insertFile(row, path, content));
  }

  private void insertFile(Row row, String path, byte[] content) {
    db.sql(
            """
            insert into catalogue.version_file (entity, service, version, path, content)
            values (:entity, :service, :version, :path, :content)
            """)
        .param("entity", row.service().entity().value())
        .param("service", row.service().name())
        .param("version", row.version())
        .param("path", path)
        .param("content", content)
        .update();
  }

  /** The versions of a service, newest first. */
  List<Row> versions(ServiceId service) {
    return db.sql(
            """
            select entity, service, version, hash, published_at from catalogue.version
            where entity = :entity and service = :service order by version desc
            """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .query((row, n) -> read(row))
        .list();
  }

  /** Lets one publication of a service follow another, until the transaction ends. */
  void lock(ServiceId service) {
    db.sql("select pg_advisory_xact_lock(hashtext('catalogue'), hashtext(:service))")
        .param("service", service.toString())
        .query(row -> {});
  }

  Optional<Row> find(ServiceId service, int version) {
    return db.sql(
            """
            select entity, service, version, hash, published_at from catalogue.version
            where entity = :entity and service = :service and version = :version
            """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .param("version", version)
        .query((row, n) -> read(row))
        .optional();
  }

  Map<String, byte[]> files(ServiceId service, int version) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    db.sql(
            """
            select path, content from catalogue.version_file
            where entity = :entity and service = :service and version = :version order by path
            """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .param("version", version)
        .query(row -> {
          files.put(row.getString("path"), row.getBytes("content"));
        });
    return files;
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new ServiceId(row.getString("entity"), row.getString("service")),
        row.getInt("version"),
        row.getString("hash"),
        instantOf(row, "published_at"));
  }
}
