-- What one command does to a case lies in one row, as it happened together: a row and its entries in
-- two indexes for each event cost more than half of what a step wrote.
CREATE TABLE step (
  id           bigint GENERATED ALWAYS AS IDENTITY,
  -- The transaction that wrote the row. Readers go by it, because ids are handed out before the
  -- commit: a lower id may become visible after a higher one.
  transaction  xid8        NOT NULL DEFAULT pg_current_xact_id(),
  case_id      uuid        NOT NULL,
  entity       text        NOT NULL,
  service      text        NOT NULL,
  version      integer     NOT NULL,
  actor_role   text        NOT NULL,
  at           timestamptz NOT NULL,
  -- In their order, each {type, element, detail, measures}; what is empty is left out. The details
  -- are codes and ids from which the state of the case can be built again.
  events       jsonb       NOT NULL,
  PRIMARY KEY (transaction, id)
);

INSERT INTO step (id, transaction, case_id, entity, service, version, actor_role, at, events)
OVERRIDING SYSTEM VALUE
SELECT min(id), transaction, case_id, entity, service, version, actor_role, at,
       jsonb_agg(
         jsonb_strip_nulls(jsonb_build_object('type', type, 'element', element))
           || jsonb_build_object('detail', detail, 'measures', measures)
         ORDER BY id)
FROM event
GROUP BY transaction, case_id, entity, service, version, actor_role, at;

SELECT setval(pg_get_serial_sequence('step', 'id'), coalesce(max(id), 0) + 1, false) FROM event;

DROP TABLE event;

CREATE INDEX step_by_case ON step (case_id, id);

REVOKE UPDATE, DELETE, TRUNCATE ON step FROM ${app};
