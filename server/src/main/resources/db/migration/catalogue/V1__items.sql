create table catalogue.revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);
comment on table catalogue.revision is 'counts the changes of the catalogue, so that every node sees that its snapshot is old';
insert into catalogue.revision (value) values (0);

create table catalogue.item (
    code text primary key check (length(code) in (31, 33)),
    department uuid not null,
    state text not null check (state in ('IN_USE', 'SUSPENDED', 'CANCELLED')),
    successor text references catalogue.item,
    check (successor is null or state = 'CANCELLED'),
    check (successor <> code)
);

create table catalogue.item_version (
    id uuid primary key,
    code text not null references catalogue.item,
    version int not null check (version > 0),
    effective_from date not null,
    guide bytea not null,
    hash bytea not null check (length(hash) = 32),
    published_by uuid not null,
    published_at timestamptz not null,
    unique (code, version),
    unique (code, effective_from)
);
comment on table catalogue.item_version is 'append-only: a version ends the day before the next one begins';

create table catalogue.item_change (
    id uuid primary key,
    code text not null references catalogue.item,
    state text not null check (state in ('IN_USE', 'SUSPENDED', 'CANCELLED')),
    successor text,
    reason text not null,
    changed_by uuid not null,
    changed_at timestamptz not null
);
comment on table catalogue.item_change is 'append-only: items suspended, resumed and cancelled, and why';
create index item_change_code on catalogue.item_change (code, changed_at);
