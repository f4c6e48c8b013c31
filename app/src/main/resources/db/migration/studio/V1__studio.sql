-- What designers work on. Every change is kept for ever with who and when; the files are what the changes
-- lead to, so that opening need not repeat them.
create table studio.draft (
  entity       text        not null,
  service      text        not null,
  base_version integer,
  revision     bigint      not null default 0,
  published    bigint      not null default 0, -- the revision that was published last
  made_by      text        not null,
  made_at      timestamptz not null,
  changed_at   timestamptz not null,
  primary key (entity, service)
);

create table studio.draft_file (
  entity  text  not null,
  service text  not null,
  path    text  not null,
  content bytea not null,
  primary key (entity, service, path),
  foreign key (entity, service) references studio.draft
);

create table studio.change (
  entity     text        not null,
  service    text        not null,
  number     bigint      not null,
  changed_by text        not null,
  changed_at timestamptz not null,
  undoes     bigint,
  about      text        not null,
  parts      jsonb       not null,
  primary key (entity, service, number),
  foreign key (entity, service) references studio.draft
);

create table studio.approval (
  entity      text        not null,
  service     text        not null,
  item        text        not null,
  review      text        not null,
  fingerprint text        not null,
  approved_by text        not null,
  approved_at timestamptz not null,
  primary key (entity, service, item, review, fingerprint),
  foreign key (entity, service) references studio.draft
);

create table studio.remark (
  number    bigint      generated always as identity primary key,
  entity    text        not null,
  service   text        not null,
  item      text        not null,
  said_by   text        not null,
  said_at   timestamptz not null,
  text      text        not null,
  foreign key (entity, service) references studio.draft
);

create function studio.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was done in the studio stays on record';
end $$;

create trigger change_is_kept before update or delete on studio.change
  for each row execute function studio.refuse_change();
create trigger approval_is_kept before update or delete on studio.approval
  for each row execute function studio.refuse_change();
create trigger remark_is_kept before update or delete on studio.remark
  for each row execute function studio.refuse_change();
