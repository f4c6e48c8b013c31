-- Which service may read which attribute of a register, for which purpose and until when. The entity
-- that owns the register decides; a call outside of an agreement in force is refused.
CREATE TABLE agreement (
  id         uuid        PRIMARY KEY,
  register   text        NOT NULL,
  owner      text        NOT NULL,
  entity     text        NOT NULL,
  service    text        NOT NULL,
  fields     jsonb       NOT NULL,
  state      text        NOT NULL CHECK (state IN ('asked', 'approved', 'refused', 'ended')),
  until      date,
  asked_at   timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text
);

-- A service has at most one agreement with a register that is in force, and one that waits.
CREATE UNIQUE INDEX agreement_in_force ON agreement (register, entity, service)
  WHERE state = 'approved';
CREATE UNIQUE INDEX agreement_waiting ON agreement (register, entity, service)
  WHERE state = 'asked';
CREATE INDEX agreement_by_owner ON agreement (owner, state);

REVOKE DELETE, TRUNCATE ON agreement FROM ${app};
