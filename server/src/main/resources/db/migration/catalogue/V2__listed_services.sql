create table catalogue.listed_revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);
comment on table catalogue.listed_revision is 'counts the changes of the lists, so that every node sees that what it remembers is old';
insert into catalogue.listed_revision (value) values (0);

create table catalogue.listed_service (
    id uuid primary key,
    kind text not null check (kind in ('RETAINED_INTERMEDIARY', 'CANCELLED_PROOF', 'SHARED_PAPER')),
    name text not null check (name <> ''),
    region text not null check (length(region) = 12),
    document text not null check (document <> ''),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    ended_by text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check ((valid_to is null) = (ended_by is null)),
    unique (kind, name, region, valid_from)
);
comment on table catalogue.listed_service is 'public lists beside the catalogue, each entry by a legal document; an entry is ended by another document, never removed';
