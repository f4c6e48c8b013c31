package org.masnaa.app.studio;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instant;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of tokens. */
@Repository
class TokenStore {

  private final JdbcClient db;

  TokenStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Keeps a token.
   *
   * @param hash SHA-256 of its secret
   */
  void insert(Token token, byte[] hash) {
    db.sql(
            """
            insert into studio.token (id, entity, made_by, name, service, hash, made_at, ends_at)
            values (:id, :entity, :by, :name, :service, :hash, :made, :ends)
            """)
        .param("id", token.id())
        .param("entity", token.entity().value())
        .param("by", token.by().value())
        .param("name", token.name())
        .param("service", token.service())
        .param("hash", hash)
        .param("made", at(token.madeAt()))
        .param("ends", at(token.endsAt()))
        .update();
  }

  /** The token of a secret, good or not. */
  Optional<Token> find(byte[] hash) {
    return db.sql(
            """
            select id, entity, made_by, name, service, made_at, ends_at, revoked_at
            from studio.token where hash = :hash
            """)
        .param("hash", hash)
        .query(TokenStore::token)
        .optional();
  }

  /** All tokens of an entity, the newest first. */
  List<Token> of(EntityId entity) {
    return db.sql(
            """
            select id, entity, made_by, name, service, made_at, ends_at, revoked_at
            from studio.token where entity = :entity order by made_at desc, id
            """)
        .param("entity", entity.value())
        .query(TokenStore::token)
        .list();
  }

  void revoke(EntityId entity, UUID id, OfficerId by, Instant now) {
    db.sql(
            """
            update studio.token set revoked_at = :now, revoked_by = :by
            where entity = :entity and id = :id and revoked_at is null
            """)
        .param("now", at(now))
        .param("by", by.value())
        .param("entity", entity.value())
        .param("id", id)
        .update();
  }

  private static Token token(ResultSet row, int n) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        new EntityId(row.getString("entity")),
        new OfficerId(row.getString("made_by")),
        row.getString("name"),
        row.getString("service"),
        instantOf(row, "made_at"),
        instantOf(row, "ends_at"),
        instant(row, "revoked_at"));
  }
}
