-- A message may be about an application that was not sent yet and so is no case.
alter table notify.message alter column case_id drop not null;
alter table notify.message add column draft_id uuid;
alter table notify.message add unique (draft_id, wait);
alter table notify.message add check (num_nonnulls(case_id, draft_id) = 1);

create index message_unread on notify.message (person) where read_at is null;
