-- A message may be about a register that a person holds to be wrong.
alter table notify.message add column dispute_id uuid;
alter table notify.message add unique (dispute_id, wait);
alter table notify.message drop constraint message_check;
alter table notify.message add check (num_nonnulls(case_id, draft_id, dispute_id) = 1);
