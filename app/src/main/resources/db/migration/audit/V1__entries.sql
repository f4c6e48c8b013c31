-- Who did or saw what. Nobody changes an entry: not the program, whose user lacks the privilege,
-- and not the owner of the table by mistake, whom the trigger stops.
CREATE TABLE entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  actor_kind  text        NOT NULL,
  actor       text        NOT NULL,
  action      text        NOT NULL,
  subject     text        NOT NULL,
  case_id     uuid,
  entity      text,
  details     jsonb       NOT NULL
);

CREATE INDEX entry_by_case ON entry (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX entry_by_actor ON entry (actor_kind, actor, id);

REVOKE UPDATE, DELETE, TRUNCATE ON entry FROM ${app};

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed' USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
