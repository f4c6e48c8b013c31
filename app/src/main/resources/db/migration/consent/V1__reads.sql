-- Who looked at my data. Nobody changes an entry: not the program, whose user lacks the privilege,
-- and not the owner of the table by mistake, whom the trigger stops.
CREATE TABLE data_read (
  id         uuid        PRIMARY KEY,
  at         timestamptz NOT NULL,
  person     text        NOT NULL,
  reader     text        NOT NULL,
  register   text        NOT NULL,
  attributes text[]      NOT NULL,
  entity     text        NOT NULL,
  service    text        NOT NULL,
  purpose_ar text        NOT NULL,
  purpose_en text        NOT NULL,
  clause     text,
  case_id    uuid
);

CREATE INDEX data_read_by_person ON data_read (person, at DESC, id DESC);

REVOKE UPDATE, DELETE, TRUNCATE ON data_read FROM ${app};

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'records of reading are never changed' USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER data_read_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON data_read
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
