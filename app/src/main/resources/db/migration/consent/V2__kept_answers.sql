-- Answers that people permitted to be offered to them again. A row is the permission: it goes with
-- its withdrawal. What was asked is told apart by a hash, so that no row says it in the open.
CREATE TABLE kept_answer (
  id      uuid        PRIMARY KEY,
  person  text        NOT NULL,
  datum   text        NOT NULL,
  entity  text        NOT NULL,
  service text        NOT NULL,
  at      timestamptz NOT NULL,
  content bytea       NOT NULL,
  UNIQUE (person, datum)
);
