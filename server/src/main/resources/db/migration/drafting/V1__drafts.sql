create table drafting.draft (
    id uuid primary key,
    code text not null check (length(code) in (31, 33)),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'DISCARDED')),
    version int not null check (version > 0),
    name text not null,
    guide bytea not null,
    base uuid,
    base_number int not null check (base_number >= 0),
    authors uuid[] not null,
    reviewer uuid,
    published uuid,
    changed_by uuid not null,
    changed_at timestamptz not null,
    check ((state = 'PUBLISHED') = (published is not null)),
    check (state not in ('APPROVED', 'PUBLISHED') or (reviewer is not null and not reviewer = any (authors)))
);
comment on table drafting.draft is 'versions of items that are being written; the guide as JSON text';
create unique index draft_open on drafting.draft (code) where state not in ('PUBLISHED', 'DISCARDED');
create index draft_changed on drafting.draft (changed_at desc, id);
create index draft_code on drafting.draft (code, changed_at desc);

create table drafting.step (
    draft uuid not null references drafting.draft,
    sequence int not null check (sequence > 0),
    kind text not null check (kind in ('BEGUN', 'SAVED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED', 'PUBLISHED', 'DISCARDED')),
    done_by uuid not null,
    done_at timestamptz not null,
    remarks text,
    fields text[] not null,
    guide bytea,
    primary key (draft, sequence),
    check ((guide is not null) = (kind in ('BEGUN', 'SAVED')))
);
comment on table drafting.step is 'append-only: what was done with a draft, by whom, and how the guide was after each saving';
