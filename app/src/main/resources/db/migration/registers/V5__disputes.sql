-- What people hold to be wrong in a register. The text and the document are sealed.
CREATE TABLE dispute (
  id         uuid        PRIMARY KEY,
  person     text        NOT NULL,
  register   text        NOT NULL,
  owner      text        NOT NULL,
  attribute  text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('open', 'corrected', 'kept')),
  claim      bytea       NOT NULL,
  document   bytea,
  opened_at  timestamptz NOT NULL,
  answer     text,
  decided_at timestamptz,
  decided_by text
);

CREATE INDEX dispute_by_person ON dispute (person, opened_at DESC);
CREATE INDEX dispute_by_owner ON dispute (owner, state, opened_at);
REVOKE DELETE, TRUNCATE ON dispute FROM ${app};
