create table catalogue.basic_revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);
comment on table catalogue.basic_revision is 'counts the changes of the basic catalogue, so that every node sees that what it remembers is old';
insert into catalogue.basic_revision (value) values (0);

create table catalogue.basic_entry (
    code text not null check (code ~ '^\d{2}(0[1-9]|1\d|2\d)\d{8}$'),
    version int not null check (version > 0),
    kind text not null check (kind in ('ADDED', 'CHANGED', 'CANCELLED')),
    name text not null check (name <> ''),
    type text not null,
    legal_basis text[] not null check (cardinality(legal_basis) > 0),
    levels int[] not null check (cardinality(levels) > 0),
    governing_department text not null check (governing_department <> ''),
    valid_from date not null,
    document text not null check (document <> ''),
    document_date date not null,
    verified boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (code, version)
);
comment on table catalogue.basic_entry is 'append-only: the basic catalogue of the state and the province; each version by a legal document, in force until the next one';

create table catalogue.basic_reference (
    item_version uuid primary key references catalogue.item_version,
    code text not null,
    version int not null,
    foreign key (code, version) references catalogue.basic_entry
);
comment on table catalogue.basic_reference is 'append-only: the one entry of the basic catalogue, and its version, under which an item version was published';
create index basic_reference_entry on catalogue.basic_reference (code, version);

create table catalogue.former_name (
    item text not null references catalogue.item,
    code text not null,
    name text not null check (name <> ''),
    source text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (item, code, name)
);
comment on table catalogue.former_name is 'append-only: names and codes by which another list knows an item, so that search finds it by them';
