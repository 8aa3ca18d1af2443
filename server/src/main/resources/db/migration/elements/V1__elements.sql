create table elements.revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);
comment on table elements.revision is 'counts the changes of the dictionary, so that every node sees that what it remembers is old';
insert into elements.revision (value) values (0);

create table elements.element_version (
    code text not null check (code ~ '^DE[0-9]{5}$'),
    version int not null check (version > 0),
    content bytea not null,
    valid_from date not null,
    ended boolean not null,
    reason text not null check (reason <> ''),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (code, version)
);
comment on table elements.element_version is 'append-only: a data element as it is from a day on; from the day of one that is ended no new form may refer to it';
