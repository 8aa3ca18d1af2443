create table bundles.bundle (
    id uuid primary key,
    code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,31}$'),
    number int not null check (number > 0),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'DISCARDED')),
    version int not null check (version > 0),
    name text not null,
    name_en text not null,
    summary text not null,
    summary_en text not null,
    lead_department text not null,
    region text not null,
    audience text not null check (audience in ('PERSON', 'ORGANISATION')),
    life_event text,
    result_way text not null check (result_way in ('ONE_WINDOW', 'POST', 'SINGLY')),
    document_name text not null,
    document_number text not null,
    document_issuer text not null,
    document_date date,
    effective_from date,
    authors uuid[] not null,
    published_by uuid,
    changed_by uuid not null,
    changed_at timestamptz not null,
    check ((state = 'PUBLISHED') = (published_by is not null)),
    check (state <> 'PUBLISHED' or (effective_from is not null and document_date is not null)),
    check (not published_by = any (authors))
);
comment on table bundles.bundle is 'one row per version of a bundle; one that is published is not changed any more';
create unique index bundle_number on bundles.bundle (code, number) where state <> 'DISCARDED';
create unique index bundle_open on bundles.bundle (code) where state in ('DRAFT', 'SUBMITTED', 'RETURNED');

create table bundles.member (
    bundle uuid not null references bundles.bundle,
    position int not null check (position >= 0),
    item text not null check (length(item) in (31, 33)),
    optional boolean not null,
    condition text not null,
    condition_en text not null,
    follows text[] not null,
    primary key (bundle, position),
    unique (bundle, item)
);
comment on table bundles.member is 'the items of a version, and after which others each can be applied for';
create index member_item on bundles.member (item);

create table bundles.ending (
    code text primary key,
    first_day date not null,
    document_name text not null,
    document_number text not null,
    document_issuer text not null,
    document_date date not null,
    reason text not null,
    done_by uuid not null,
    done_at timestamptz not null
);
comment on table bundles.ending is 'append-only: bundles that ended, with the first day without them and the document';

create table bundles.step (
    bundle uuid not null references bundles.bundle,
    sequence int not null check (sequence > 0),
    kind text not null check (kind in ('BEGUN', 'SAVED', 'SUBMITTED', 'RETURNED', 'REOPENED', 'PUBLISHED', 'DISCARDED')),
    done_by uuid not null,
    done_at timestamptz not null,
    remarks text,
    primary key (bundle, sequence)
);
comment on table bundles.step is 'append-only: what was done with a version, and by whom';
