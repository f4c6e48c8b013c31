-- What lets programs bring packages in the name of a designer. Only a hash of the secret is kept.
create table studio.token (
  id         uuid        primary key,
  entity     text        not null,
  made_by    text        not null,
  name       text        not null,
  service    text,
  hash       bytea       not null unique,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  revoked_at timestamptz,
  revoked_by text
);
create index token_of_entity on studio.token (entity);

-- Which revisions of a draft were brought from outside, and by which token.
create table studio.upload (
  entity   text   not null,
  service  text   not null,
  revision bigint not null,
  token    uuid   references studio.token,
  primary key (entity, service, revision),
  foreign key (entity, service) references studio.draft
);
