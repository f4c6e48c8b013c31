-- Published versions of service packages. A version never changes; a mistake is mended by the next one.
create table catalogue.version (
  entity       text        not null,
  service      text        not null,
  version      integer     not null,
  hash         text        not null,
  published_at timestamptz not null,
  published_by text        not null,
  primary key (entity, service, version),
  unique (entity, service, hash)
);

create table catalogue.version_file (
  entity  text    not null,
  service text    not null,
  version integer not null,
  path    text    not null,
  content bytea   not null,
  primary key (entity, service, version, path),
  foreign key (entity, service, version) references catalogue.version
);

create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version does not change';
end $$;

create trigger version_is_immutable before update or delete on catalogue.version
  for each row execute function catalogue.refuse_change();
create trigger version_file_is_immutable before update or delete on catalogue.version_file
  for each row execute function catalogue.refuse_change();
