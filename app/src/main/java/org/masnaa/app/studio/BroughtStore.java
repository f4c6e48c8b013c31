package org.masnaa.app.studio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of packages that were brought from outside. */
@Repository
class BroughtStore {

  private final JdbcClient db;

  BroughtStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ServiceId id, long revision, @Nullable UUID token) {
    db.sql(
            """
            insert into studio.upload (entity, service, revision, token)
            values (:entity, :service, :revision, :token)
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("revision", revision)
        .param("token", token)
        .update();
  }

  /** Whether a revision is what was brought from outside, with nothing changed since. */
  boolean isUpload(ServiceId id, long revision) {
    return db.sql(
                """
                select count(*) from studio.upload
                where entity = :entity and service = :service and revision = :revision
                """)
            .param("entity", id.entity().value())
            .param("service", id.name())
            .param("revision", revision)
            .query(Integer.class)
            .single()
        > 0;
  }
}
