create table listing.import (
    id uuid primary key,
    name text not null,
    format text not null check (format in ('WORKBOOK', 'COMMA', 'JSON', 'POWERS')),
    hash bytea not null,
    content bytea not null,
    state text not null check (state in ('CHECKING', 'CHECKED', 'UNREADABLE', 'TAKEN_OVER', 'DROPPED')),
    version int not null check (version > 0),
    rows int not null,
    total int not null,
    done int not null,
    rule text,
    place text,
    begun_by uuid not null,
    begun_at timestamptz not null,
    progressed_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check (state <> 'UNREADABLE' or rule is not null),
    check ((state in ('TAKEN_OVER', 'DROPPED')) = (ended_at is not null))
);
comment on table listing.import is 'files that came in: checked first, then taken over as drafts or dropped';
create index import_begun on listing.import (begun_at desc, id);

create table listing.import_item (
    import uuid not null references listing.import,
    position int not null,
    code text not null,
    name text not null,
    kind text not null check (kind in ('NEW', 'CHANGED', 'SAME')),
    base_number int not null check (base_number >= 0),
    blocking int not null check (blocking >= 0),
    legacy_code text,
    guide bytea,
    draft uuid,
    primary key (import, position),
    check ((guide is null) = (legacy_code is not null))
);
comment on table listing.import_item is 'what the sound rows of a file make of each item; of a bare list no guide';

create table listing.report_line (
    import uuid not null references listing.import,
    position int not null,
    kind text not null check (kind in ('FAULT', 'CLEANED', 'NOTE', 'BODY')),
    sheet text not null,
    line int not null,
    field text not null,
    place text not null,
    rule text not null,
    before text,
    after text,
    item text,
    primary key (import, position)
);
comment on table listing.report_line is 'what the check of a file found, by place';
create index report_line_kind on listing.report_line (import, kind, position);

create table listing.assigned_code (
    region text not null check (length(region) = 12),
    legacy_code text not null,
    code text not null unique check (length(code) = 31),
    assigned_at timestamptz not null,
    primary key (region, legacy_code)
);
comment on table listing.assigned_code is 'append-only: provisional codes of items whose own platform has codes of another kind';
