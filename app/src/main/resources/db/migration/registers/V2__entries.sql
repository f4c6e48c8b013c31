-- Registers that a definition draws as tables. Nothing is ever overwritten: a change ends the row
-- that was known and adds another, with who, when and why. A row says from when to when it is true
-- (valid) and from when to when it was known to be (recorded), so any day can be asked about as any
-- day knew it.
CREATE TABLE entry (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register    text        NOT NULL,
  name        text        NOT NULL,
  key         text        NOT NULL,
  person      text,
  others      text[],
  content     jsonb       NOT NULL,
  valid_from  date        NOT NULL,
  valid_to    date,
  recorded_at timestamptz NOT NULL,
  replaced_at timestamptz,
  changed_by  text        NOT NULL,
  reason      text        NOT NULL,
  change      uuid
);

-- One truth at a time: two rows that are both known cannot begin on the same day.
CREATE UNIQUE INDEX entry_known ON entry (register, name, key, valid_from) WHERE replaced_at IS NULL;
CREATE INDEX entry_by_person ON entry (person) WHERE person IS NOT NULL;
CREATE INDEX entry_by_others ON entry USING gin (others) WHERE others IS NOT NULL;
CREATE INDEX entry_by_change ON entry (change) WHERE change IS NOT NULL;

REVOKE DELETE, TRUNCATE ON entry FROM ${app};
