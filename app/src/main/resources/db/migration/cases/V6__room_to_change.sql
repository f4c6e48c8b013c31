-- A case and a draft are written anew at each step. With room on its page the new row needs no new
-- entries in the indexes; a page holds about four of them.
alter table cases.case_record set (fillfactor = 50);
alter table cases.draft set (fillfactor = 50);
