create table figures.counted_cuts (
    day date not null,
    compare_with date not null,
    counted_on date not null,
    primary key (day, compare_with)
);
create table figures.item_cut (
    day date not null,
    compare_with date not null,
    code text not null,
    name text not null,
    name_en text not null,
    department uuid not null,
    level int not null,
    region text not null,
    type text not null,
    audiences text[] not null,
    materials_before int not null,
    materials int not null,
    steps_before int not null,
    steps int not null,
    days_before int,
    days int,
    materials_change int generated always as (materials - materials_before) stored,
    steps_change int generated always as (steps - steps_before) stored,
    days_change int generated always as (days - days_before) stored,
    foreign key (day, compare_with) references figures.counted_cuts on delete cascade
);
comment on table figures.item_cut is 'the items of which something went or came between two days, in the order in which they are shown: a page of them costs a page';
create index item_cut_materials on figures.item_cut (day, compare_with, materials_change, code)
    where materials_change <> 0;
create index item_cut_steps on figures.item_cut (day, compare_with, steps_change, code)
    where steps_change <> 0;
create index item_cut_days on figures.item_cut (day, compare_with, days_change, code)
    where days_change <> 0;
create index item_cut_department on figures.item_cut (day, compare_with, department);
create index item_figures_law on figures.item_figures ((promised_tenths - legal_tenths), code)
    where promised_tenths <> legal_tenths;
