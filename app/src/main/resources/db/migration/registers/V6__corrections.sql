-- What the owner of a built-in register put right because a person said that it was wrong. It stands
-- over what the tables hold, until it is put right again or a file about the person is applied.
CREATE TABLE correction (
  id          uuid        PRIMARY KEY,
  register    text        NOT NULL,
  person      text        NOT NULL,
  attribute   text        NOT NULL,
  value       bytea       NOT NULL,
  valid_from  date        NOT NULL,
  recorded_at timestamptz NOT NULL,
  replaced_at timestamptz,
  changed_by  text        NOT NULL,
  reason      text        NOT NULL
);

CREATE UNIQUE INDEX correction_now ON correction (register, person, attribute)
  WHERE replaced_at IS NULL;
CREATE INDEX correction_of_person ON correction (register, person, recorded_at);
REVOKE DELETE, TRUNCATE ON correction FROM ${app};
