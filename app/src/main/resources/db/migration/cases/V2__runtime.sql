-- Where a case comes from, when another one began it, and how much in it stands still.
alter table cases.case_record
  -- Null for the process that an application begins.
  add column process text,
  add column parent_case uuid,
  add column parent_wait text,
  -- The first of the cases that began one another.
  add column family uuid,
  -- How many began one another before it.
  add column depth integer not null default 0,
  add column stops integer not null default 0;

create index case_of_parent on cases.case_record (parent_case) where parent_case is not null;
create index case_stopped on cases.case_record (entity, submitted_at) where stops > 0;

-- A job under a lease is due again when the lease ends, so one column says when it may be taken.
-- An answer that comes under an older lease is not written.
drop index cases.job_due;
alter table cases.job drop column leased_until, add column lease uuid;
create index job_due on cases.job (entity, run_at) where given_up_at is null;

-- Messages and signals that cases wait for. A key is stored as a digest.
create table cases.wait (
  case_id   uuid        not null,
  wait      text        not null,
  entity    text        not null,
  element   text        not null,
  kind      text        not null,
  name      text        not null,
  key       text,
  family    uuid        not null,
  opened_at timestamptz not null,
  primary key (case_id, wait)
);

create index wait_for on cases.wait (entity, kind, name, key, opened_at);

-- What one case has for another, until it is delivered. The case is the sender.
create table cases.delivery (
  delivery_id uuid        primary key default gen_random_uuid(),
  case_id     uuid        not null,
  entity      text        not null,
  element     text        not null,
  kind        text        not null,
  name        text,
  key         text,
  family      uuid        not null,
  receiver    uuid,
  wait        text,
  payload     bytea,
  sent_at     timestamptz not null,
  run_at      timestamptz not null,
  attempts    integer     not null default 0,
  -- A message that nobody waited for when it was sent.
  lies        boolean     not null default false
);

create index delivery_due on cases.delivery (run_at);
create index delivery_of_case on cases.delivery (case_id);
