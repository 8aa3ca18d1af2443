-- What was counted is counted anew, now with what comprehensive windows may receive.
delete from figures.counted_day;
alter table figures.counted_day add column windows text not null;
comment on column figures.counted_day.windows is 'which authorisations of windows were in force when the day was counted';
alter table figures.day_cell add column one_window int not null;
