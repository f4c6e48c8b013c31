-- Files from which registers were filled: looked at first, applied or not, undone or not.
ALTER TABLE entry ADD COLUMN replaced_by uuid;
CREATE INDEX entry_by_replacement ON entry (replaced_by) WHERE replaced_by IS NOT NULL;

CREATE TABLE import (
  id       uuid        PRIMARY KEY,
  register text        NOT NULL,
  name     text        NOT NULL,
  owner    text        NOT NULL,
  file     text        NOT NULL,
  state    text        NOT NULL CHECK (state IN ('previewed', 'applied', 'undone')),
  rows     bytea,
  added    integer     NOT NULL,
  changed  integer     NOT NULL,
  same     integer     NOT NULL,
  problems jsonb       NOT NULL,
  made_by  text        NOT NULL,
  made_at  timestamptz NOT NULL,
  reason   text        NOT NULL
);

CREATE INDEX import_by_owner ON import (owner, made_at DESC);
REVOKE DELETE, TRUNCATE ON import FROM ${app};
