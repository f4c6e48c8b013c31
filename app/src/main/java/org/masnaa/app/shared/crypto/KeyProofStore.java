package org.masnaa.app.shared.crypto;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one value by which a key shows that it belongs to this database. */
@Repository
class KeyProofStore {

  private final JdbcClient database;

  KeyProofStore(JdbcClient database) {
    this.database = database;
  }

  Optional<byte[]> proof() {
    return database.sql("SELECT sealed FROM shared.key_proof").query(byte[].class).optional();
  }

  void keep(byte[] sealed) {
    database.sql("INSERT INTO shared.key_proof (sealed) VALUES (?)").param(sealed).update();
  }
}
