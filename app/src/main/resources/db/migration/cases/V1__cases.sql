-- An application being filled in. Answers are kept as typed, valid or not, encrypted.
create table cases.draft (
  draft_id     uuid        primary key,
  entity       text        not null,
  service      text        not null,
  version      integer     not null,
  person       text        not null,
  content      bytea       not null,
  created_at   timestamptz not null,
  saved_at     timestamptz not null,
  submitted_as uuid
);

create unique index draft_open on cases.draft (person, entity, service) where submitted_as is null;

-- One row holds a case: where its process stands, and, encrypted, what is known in it.
create table cases.case_record (
  case_id        uuid        primary key,
  entity         text        not null,
  service        text        not null,
  version        integer     not null,
  reference      text        not null unique,
  submission_key uuid        not null unique,
  person         text        not null,
  state          jsonb       not null,
  data           bytea       not null,
  outcome        text,
  submitted_at   timestamptz not null,
  due_at         timestamptz,
  ended_at       timestamptz
);

create index case_of_person on cases.case_record (person, submitted_at desc);

create sequence cases.reference_number;

-- Work for a person. A role 'applicant' is work for the one who applied.
create table cases.task (
  case_id    uuid        not null,
  wait       text        not null,
  entity     text        not null,
  service    text        not null,
  version    integer     not null,
  element    text        not null,
  role       text        not null,
  opened_at  timestamptz not null,
  due_at     timestamptz,
  claimed_by text,
  claimed_at timestamptz,
  closed_at  timestamptz,
  closed_by  text,
  primary key (case_id, wait)
);

create index task_open on cases.task (entity, role, due_at) where closed_at is null;

-- Work for a machine, done at least once. A job whose attempts are spent waits for a person.
create table cases.job (
  case_id      uuid        not null,
  wait         text        not null,
  entity       text        not null,
  element      text        not null,
  kind         text        not null,
  inputs       bytea       not null,
  run_at       timestamptz not null,
  attempts     integer     not null default 0,
  leased_until timestamptz,
  given_up_at  timestamptz,
  error        text,
  primary key (case_id, wait)
);

create index job_due on cases.job (run_at) where given_up_at is null;

create table cases.timer (
  case_id uuid        not null,
  wait    text        not null,
  entity  text        not null,
  due_at  timestamptz not null,
  primary key (case_id, wait)
);

create index timer_due on cases.timer (due_at);

-- What a decision found and why, encrypted; shown to the applicant and the officer.
create table cases.explanation (
  case_id    uuid        not null,
  wait       text        not null,
  entity     text        not null,
  element    text        not null,
  decided_at timestamptz not null,
  content    bytea       not null,
  primary key (case_id, wait)
);

-- A file given with an application, encrypted. It hangs on the draft first, then also on the case.
create table cases.upload (
  upload_id   uuid        primary key,
  draft_id    uuid        not null,
  case_id     uuid,
  entity      text        not null,
  question    text        not null,
  media_type  text        not null,
  size        integer     not null,
  name        bytea       not null,
  content     bytea       not null,
  uploaded_at timestamptz not null
);

create index upload_of_draft on cases.upload (draft_id);
create index upload_of_case on cases.upload (case_id);
