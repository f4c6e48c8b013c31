-- Which version new applications begin on, since when. A row is never changed: rolling back, publishing at a
-- date and retiring are new rows, and the last one whose time has come counts.
create table catalogue.activation (
  number  bigint      generated always as identity primary key,
  entity  text        not null,
  service text        not null,
  version integer,
  kind    text        not null check (kind in ('publish', 'roll-back', 'retire')),
  from_at timestamptz not null,
  by      text        not null,
  at      timestamptz not null,
  check ((version is null) = (kind = 'retire')),
  foreign key (entity, service, version) references catalogue.version
);

insert into catalogue.activation (entity, service, version, kind, from_at, by, at)
select distinct on (entity, service) entity, service, version, 'publish', published_at, published_by, published_at
from catalogue.version order by entity, service, version desc;

-- Who approved which changed item of a version, and from which side.
create table catalogue.approval (
  entity      text        not null,
  service     text        not null,
  version     integer     not null,
  item        text        not null,
  review      text        not null,
  approved_by text        not null,
  approved_at timestamptz not null,
  primary key (entity, service, version, item, review),
  foreign key (entity, service, version) references catalogue.version
);

create trigger activation_is_immutable before update or delete on catalogue.activation
  for each row execute function catalogue.refuse_change();
create trigger approval_is_immutable before update or delete on catalogue.approval
  for each row execute function catalogue.refuse_change();
