create table calendar.publication (
    id uuid primary key,
    year integer not null,
    papers text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    moved text not null
);
comment on table calendar.publication is 'append-only: each entry of a year''s calendar as the State Council published it';

create table calendar.day_override (
    sequence bigint generated always as identity primary key,
    region text not null check (region ~ '^[0-9]{12}$'),
    date date not null,
    kind text not null check (kind in ('HOLIDAY', 'WORKDAY', 'CLOSURE', 'ORDINARY')),
    name text not null,
    year integer,
    source text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
comment on table calendar.day_override is 'append-only: of several rows for a region and day the last holds; region 000000000000 is the country, ORDINARY takes an earlier row back';
create index day_override_last on calendar.day_override (region, date, sequence desc);

create table calendar.version (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
comment on table calendar.version is 'grows with every change, so that nodes see it';
insert into calendar.version (version) values (1);
