alter table adjustments.adjustment drop constraint adjustment_open_cases_check;
alter table adjustments.adjustment add check (open_cases in ('CONTINUE', 'MOVE', 'END'));

alter table adjustments.progress add column cases_ended int not null default 0;
alter table adjustments.progress add column cases_total int;
alter table adjustments.progress add column reached uuid;
comment on column adjustments.progress.cases_total is 'open cases when the work on them began';
comment on column adjustments.progress.reached is 'the last case of the batch that was done last';
