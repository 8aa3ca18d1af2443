create table conformity.reference_list (
    version int primary key check (version > 0),
    name text not null check (name <> ''),
    document text not null check (document <> ''),
    document_date date not null,
    items int not null check (items > 0),
    content text not null,
    entered_by uuid not null,
    entered_at timestamptz not null
);
comment on table conformity.reference_list is 'append-only: the 八统一 list as it came in, every version as JSON; the latest one is compared';

create table conformity.run (
    id uuid primary key,
    started_by uuid not null,
    started_at timestamptz not null,
    progressed_at timestamptz not null,
    total int not null,
    done int not null,
    list_version int,
    found int not null,
    found_again int not null,
    mended int not null,
    finished_at timestamptz,
    failure text
);
comment on table conformity.run is 'holding the whole library against the basic catalogue and the reference list; one at a time';
create unique index run_unfinished on conformity.run ((true)) where finished_at is null;
create index run_started on conformity.run (started_at);

create table conformity.rate (
    run uuid not null references conformity.run,
    department uuid not null,
    level int not null,
    conforming int not null check (conforming >= 0),
    base int not null check (base >= conforming),
    primary key (run, department, level)
);
comment on table conformity.rate is 'append-only: items without a difference, and items, as a run found them';

create table conformity.task (
    id uuid primary key,
    kind text not null,
    item text not null,
    field text not null,
    base_code text not null,
    level int not null,
    department uuid not null,
    name text not null,
    expected text not null,
    actual text not null,
    state text not null check (state in ('OPEN', 'MENDED', 'JUSTIFIED')),
    due date not null,
    post uuid,
    justified_until date,
    revision int not null,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    unique (kind, item, field),
    check ((state = 'JUSTIFIED') = (justified_until is not null))
);
create index task_state on conformity.task (state, id);
create index task_department on conformity.task (department, state, id);

create table conformity.task_event (
    task uuid not null references conformity.task,
    sequence int not null,
    kind text not null check (kind in ('FOUND', 'ASSIGNED', 'COMMENTED', 'JUSTIFIED', 'MENDED', 'FOUND_AGAIN')),
    at timestamptz not null,
    actor uuid not null,
    note text,
    post uuid,
    due date,
    primary key (task, sequence)
);
comment on table conformity.task_event is 'append-only: what became of each difference, by whom and why';
