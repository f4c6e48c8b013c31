-- Messages to a person, encrypted; read in the portal.
create table notify.message (
  message_id uuid        primary key,
  case_id    uuid        not null,
  entity     text        not null,
  person     text        not null,
  wait       text        not null,
  content    bytea       not null,
  sent_at    timestamptz not null,
  read_at    timestamptz,
  unique (case_id, wait)
);

create index message_of_person on notify.message (person, sent_at desc);
