create table regions.region (
    code text not null check (code ~ '^[0-9]{12}$'),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    name text not null check (length(name) between 1 and 100),
    national boolean not null,
    source text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (code, valid_from)
);
comment on table regions.region is 'divisions; valid_to is the last day on which the code holds';

create table regions.site (
    city text primary key check (city ~ '^[0-9]{4}0{8}$'),
    site integer not null unique check (site between 0 and 4095)
);
comment on table regions.site is 'number of a city in the 12 free bits of identifiers';

create table regions.version (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
comment on table regions.version is 'grows with every change, so that nodes see it';
insert into regions.version (version) values (1);
