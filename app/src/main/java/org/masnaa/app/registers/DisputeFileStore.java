package org.masnaa.app.registers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.crypto.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents of disputes, sealed in parts. */
@Repository
class DisputeFileStore {

  private final JdbcClient database;
  private final Envelope envelope;

  DisputeFileStore(JdbcClient database, Envelope envelope) {
    this.database = database;
    this.envelope = envelope;
  }

  /**
   * How a document is kept.
   *
   * @param parts none when it was kept before documents were kept in parts
   * @param scan {@code clean} or {@code held}
   */
  record Kept(String mediaType, int parts, String scan) {}

  /** A document that waits for the scanner. */
  record Held(UUID dispute, EntityId owner, Kept kept) {}

  void addPart(UUID dispute, int number, boolean last, byte[] part) {
    database
        .sql(
            """
            INSERT INTO registers.dispute_part (dispute, part, content)
            VALUES (:dispute, :part, :content)
            """)
        .param("dispute", dispute)
        .param("part", number)
        .param("content", envelope.encrypt(part, context(dispute, name(number, last))))
        .update();
  }

  void complete(UUID dispute, Kept kept) {
    database
        .sql(
            """
            UPDATE registers.dispute SET media_type = :type, parts = :parts, scan = :scan
             WHERE id = :id
            """)
        .param("id", dispute)
        .param("type", kept.mediaType())
        .param("parts", kept.parts())
        .param("scan", kept.scan())
        .update();
  }

  /** A document that may be shown or scanned. Older ones were not looked into, and are held. */
  Optional<Kept> find(UUID dispute, EntityId owner) {
    return database
        .sql(
            """
            SELECT coalesce(media_type, 'application/octet-stream') AS media_type, parts,
                   CASE scan WHEN 'none' THEN 'held' ELSE scan END AS scan
              FROM registers.dispute
             WHERE id = :id AND owner = :owner AND scan <> 'infected'
               AND (parts > 0 OR document IS NOT NULL)
            """)
        .param("id", dispute)
        .param("owner", owner.value())
        .query((row, number) ->
            new Kept(row.getString("media_type"), row.getInt("parts"), row.getString("scan")))
        .optional();
  }

  /** Documents that wait for the scanner, and older ones that were not looked into. */
  List<Held> held(int most) {
    return database
        .sql(
            """
            SELECT id, owner, coalesce(media_type, 'application/octet-stream') AS media_type, parts
              FROM registers.dispute
             WHERE scan = 'held' OR scan = 'none' AND document IS NOT NULL
             ORDER BY opened_at LIMIT :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Held(
                row.getObject("id", UUID.class),
                new EntityId(row.getString("owner")),
                new Kept(row.getString("media_type"), row.getInt("parts"), "held")))
        .list();
  }

  /** Notes what the scanner said; of what is infected nothing stays. */
  void scanned(UUID dispute, String scan) {
    database
        .sql(
            """
            UPDATE registers.dispute
               SET scan = :scan, document = CASE :scan WHEN 'infected' THEN NULL ELSE document END
             WHERE id = :id
            """)
        .param("id", dispute)
        .param("scan", scan)
        .update();
    if (scan.equals("infected")) {
      database
          .sql("DELETE FROM registers.dispute_part WHERE dispute = :id")
          .param("id", dispute)
          .update();
    }
  }

  byte[] part(UUID dispute, int number, boolean last) {
    byte[] content =
        database
            .sql(
                """
                SELECT content FROM registers.dispute_part
                 WHERE dispute = :dispute AND part = :part
                """)
            .param("dispute", dispute)
            .param("part", number)
            .query(byte[].class)
            .single();
    return envelope.decrypt(content, context(dispute, name(number, last)));
  }

  /** A document that was kept before documents were kept in parts. */
  byte[] whole(UUID dispute) {
    byte[] content =
        database
            .sql("SELECT document FROM registers.dispute WHERE id = :id")
            .param("id", dispute)
            .query(byte[].class)
            .single();
    return envelope.decrypt(content, context(dispute, "document"));
  }

  private static String name(int number, boolean last) {
    return "part/" + number + (last ? "/last" : "");
  }

  private static String context(UUID id, String column) {
    return "registers/dispute/" + id + "/" + column;
  }
}
