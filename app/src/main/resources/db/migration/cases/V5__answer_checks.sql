-- What a person typed because a register did not answer, until the register is asked again.
create table cases.answer_check (
  case_id    uuid        not null,
  entity     text        not null,
  question   text        not null,
  attribute  text        not null,
  -- unverified, verified, or differs
  state      text        not null default 'unverified',
  -- What the register said, where that differs; sealed.
  said       bytea,
  next_at    timestamptz not null,
  attempts   integer     not null default 0,
  settled_at timestamptz,
  primary key (case_id, question)
);

create index answer_check_due on cases.answer_check (next_at) where state = 'unverified';
