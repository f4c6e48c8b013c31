-- Documents that were issued. What they say and the files themselves are encrypted; of the code that
-- verifies one only the hash is kept, so that a copy of this table verifies nothing.
CREATE TABLE credential (
  case_id     uuid        NOT NULL,
  entity      text        NOT NULL,
  wait_id     text        NOT NULL,
  output      text        NOT NULL,
  id          uuid        NOT NULL UNIQUE,
  person      text        NOT NULL,
  service     text        NOT NULL,
  version     integer     NOT NULL,
  code_hash   bytea       NOT NULL UNIQUE,
  facts       bytea       NOT NULL,
  pdf         bytea       NOT NULL,
  sha256      text        NOT NULL,
  issued_at   timestamptz NOT NULL,
  valid_until date,
  revoked_at  timestamptz,
  -- The same output of the same wait is issued once, however often the job runs.
  PRIMARY KEY (case_id, wait_id, output)
);
