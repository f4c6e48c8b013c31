-- The log of what happened. Rows are never changed: they are history.
CREATE TABLE event (
  id           bigint GENERATED ALWAYS AS IDENTITY,
  -- The transaction that wrote the row. Readers go by it, because ids are handed out before the
  -- commit: a lower id may become visible after a higher one.
  transaction  xid8        NOT NULL DEFAULT pg_current_xact_id(),
  case_id      uuid        NOT NULL,
  entity       text        NOT NULL,
  service      text        NOT NULL,
  version      integer     NOT NULL,
  type         text        NOT NULL,
  element      text,
  -- Codes and ids from which the state of the case can be built again.
  detail       jsonb       NOT NULL,
  actor_role   text        NOT NULL,
  at           timestamptz NOT NULL,
  measures     jsonb       NOT NULL,
  PRIMARY KEY (transaction, id)
);

CREATE INDEX event_by_case ON event (case_id, id);

REVOKE UPDATE, DELETE, TRUNCATE ON event FROM ${app};

-- How far each reader has come: the last event it has done with.
CREATE TABLE reader (
  name         text   PRIMARY KEY,
  transaction  xid8   NOT NULL,
  id           bigint NOT NULL
);
