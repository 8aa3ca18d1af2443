-- What V1 kept is worked out anew, now with the days on which each version stood on the list.
drop table figures.item_figures;

create table figures.edition (
    only_row boolean primary key default true check (only_row),
    rules int not null,
    revision bigint not null
);
comment on table figures.edition is 'the rules and the revision of the catalogue by which everything here was worked out; locked while it is brought up to date';
insert into figures.edition (rules, revision) values (0, -1);

create table figures.body (
    code text primary key,
    changes bigint not null
);
comment on table figures.body is 'how many changes of the items of each body are worked in, by its credit code';

create table figures.item_figures (
    version uuid primary key,
    code text not null,
    main text generated always as (case when length(code) = 33 then left(code, 31) end) stored,
    since date not null,
    until date not null check (until > since),
    looked_into date not null,
    department uuid not null,
    name text not null,
    name_en text not null,
    level int not null,
    region text not null,
    type text not null,
    audiences text[] not null,
    online boolean not null,
    mobile boolean not null,
    kiosk boolean not null,
    visits int not null,
    instant boolean not null,
    city_wide boolean not null,
    delegated boolean not null,
    in_hall boolean not null,
    materials int not null,
    steps int not null,
    legal_tenths int,
    promised_tenths int
);
comment on table figures.item_figures is 'what each version of an item adds to the figures, from the first day to the day before the last; rebuilt at will';
create index item_figures_code on figures.item_figures (code, since);
create index item_figures_body on figures.item_figures (left(code, 18));
create index item_figures_main on figures.item_figures (main, until) where main is not null;
create index item_figures_until on figures.item_figures (until, since);

create table figures.lineage (
    predecessor text not null,
    successor text not null,
    since date not null,
    primary key (successor, predecessor)
);
create index lineage_predecessor on figures.lineage (predecessor);
comment on table figures.lineage is 'which item took the place of which, near or far, and from which day on';

create table figures.counted_day (
    day date primary key,
    counted_on date not null
);
create table figures.day_cell (
    day date not null references figures.counted_day on delete cascade,
    department uuid not null,
    level int not null,
    region text not null,
    type text not null,
    audiences text[] not null,
    items int not null,
    looked_into int not null,
    online int not null,
    mobile int not null,
    kiosk int not null,
    zero_trip int not null,
    one_trip int not null,
    instant int not null,
    city_wide int not null,
    delegated int not null,
    in_hall int not null,
    limited int not null,
    legal_tenths int not null,
    promised_tenths int not null
);
comment on table figures.day_cell is 'what the items amount to on a day, for each department, level, region, type and audience: every filter is a sum over it';
create index day_cell_day on figures.day_cell (day, department);

create table figures.counted_pair (
    day date not null,
    compare_with date not null,
    counted_on date not null,
    primary key (day, compare_with)
);
create table figures.pair_cell (
    day date not null,
    compare_with date not null,
    department uuid not null,
    level int not null,
    region text not null,
    type text not null,
    audiences text[] not null,
    compared int not null,
    materials_before int not null,
    materials int not null,
    steps_before int not null,
    steps int not null,
    days_compared int not null,
    days_before int not null,
    days int not null,
    foreign key (day, compare_with) references figures.counted_pair on delete cascade
);
comment on table figures.pair_cell is 'the items of a day beside what they were on an earlier day, for each department, level, region, type and audience';
create index pair_cell_day on figures.pair_cell (day, compare_with, department);

create table figures.counted_clauses (
    day date primary key,
    edition text not null,
    counted_on date not null
);
create table figures.item_clauses (
    day date not null references figures.counted_clauses on delete cascade,
    code text not null,
    department uuid not null,
    level int not null,
    region text not null,
    type text not null,
    audiences text[] not null,
    open int not null,
    excepted int not null,
    cleared int not null,
    primary key (day, code)
);
comment on table figures.item_clauses is 'vague clauses of the items that have any, as they stood at the end of a day';
