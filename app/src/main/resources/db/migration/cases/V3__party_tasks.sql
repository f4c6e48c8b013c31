-- Who has a task that is a party's: somebody whom the case names, besides the one who applied.
alter table cases.task add column person text;

create index task_of_party on cases.task (person, opened_at desc) where person is not null;
