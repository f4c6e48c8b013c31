-- The content of an upload lies in parts, so that no file is ever whole in memory. Each part is
-- sealed with its number, the last one as the last, so that none can be left out or moved.
alter table cases.upload alter column content drop not null;
alter table cases.upload add column parts integer not null default 0;

-- clean, or held until the scanner can be asked; what it found infected is removed.
alter table cases.upload add column scan text not null default 'clean';

create index upload_held on cases.upload (uploaded_at) where scan = 'held';

create table cases.upload_part (
  upload_id uuid    not null references cases.upload on delete cascade,
  entity    text    not null,
  part      integer not null,
  content   bytea   not null,
  primary key (upload_id, part)
);
