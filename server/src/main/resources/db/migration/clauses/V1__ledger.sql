create table clauses.item (
    code text primary key check (length(code) in (31, 33)),
    name text not null,
    department uuid not null,
    version int not null check (version > 0),
    withdrawn boolean not null,
    checked_at timestamptz not null
);
comment on table clauses.item is 'the items that were looked into, as they were last; locked while their findings are brought up to date';

create table clauses.item_term (
    code text not null references clauses.item,
    since timestamptz not null,
    department uuid,
    primary key (code, since)
);
comment on table clauses.item_term is 'append-only: whose item it was from when; nobody''s once it is cancelled. The base of the counts';

create table clauses.finding (
    id uuid primary key,
    item text not null references clauses.item,
    department uuid not null,
    version int not null,
    field text not null,
    section text not null,
    rule text not null,
    level text not null check (level in ('BLOCK', 'WARN')),
    phrase text not null,
    passage text not null,
    passage_from int not null,
    passage_to int not null,
    state text not null check (state in ('OPEN', 'ASSIGNED', 'CLEARED', 'EXCEPTION', 'FALSE_POSITIVE')),
    how text check (how in ('REWRITTEN', 'JUSTIFIED', 'WITHDRAWN')),
    post uuid,
    due date,
    revision int not null,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    check ((state = 'CLEARED') = (how is not null)),
    check ((state = 'ASSIGNED') = (post is not null)),
    check ((post is null) = (due is null))
);
create index finding_item on clauses.finding (item);
create index finding_state on clauses.finding (state, id);
create index finding_department on clauses.finding (department, state, id);
create index finding_phrase on clauses.finding (rule, phrase);

create table clauses.finding_event (
    finding uuid not null references clauses.finding,
    sequence int not null,
    kind text not null check (kind in ('FOUND', 'ASSIGNED', 'CLEARED', 'EXCEPTED', 'MARKED_FALSE', 'FOUND_AGAIN')),
    at timestamptz not null,
    actor uuid not null,
    version int not null,
    how text,
    note text,
    post uuid,
    due date,
    primary key (finding, sequence)
);
comment on table clauses.finding_event is 'append-only: what became of each finding, by whom and why';

create table clauses.exception (
    id uuid primary key,
    item text not null,
    rule text not null,
    section text not null,
    phrase text not null,
    meanings text[] not null check (cardinality(meanings) > 0),
    document text not null,
    approved_on date not null,
    expires_on date not null check (expires_on >= approved_on),
    granted_by uuid not null,
    granted_at timestamptz not null
);
comment on table clauses.exception is 'append-only: a catch-all that the centre allows for a time, with the list of what it means';
create index exception_item on clauses.exception (item, expires_on);

create table clauses.allowed_phrase (
    rule text not null,
    section text not null,
    phrase text not null,
    reason text not null,
    marked_by uuid not null,
    marked_at timestamptz not null,
    primary key (rule, section, phrase)
);
comment on table clauses.allowed_phrase is 'append-only: words that a rule takes for vague and that are not, in this kind of field';

create table clauses.run (
    id uuid primary key,
    started_by uuid not null,
    started_at timestamptz not null,
    progressed_at timestamptz not null,
    total int not null,
    done int not null,
    found int not null,
    found_again int not null,
    cleared int not null,
    finished_at timestamptz,
    failure text
);
comment on table clauses.run is 'looking through the whole catalogue; one at a time';
create unique index run_unfinished on clauses.run ((true)) where finished_at is null;
