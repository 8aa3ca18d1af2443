-- The record: what happened, in order, each event chained to the one before it.
create table cases.case_event (
    case_id uuid not null,
    sequence integer not null,
    at timestamptz not null,
    canonical bytea not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (case_id, sequence)
);
comment on table cases.case_event is 'append-only: the record of every case';

-- Personal values of events, encrypted; the events hold commitments to them.
create table cases.secret (
    case_id uuid not null,
    sequence integer not null,
    name text not null,
    sealed bytea not null,
    primary key (case_id, sequence, name)
);

-- From here on: conclusions, which a replay of the record gives again.
create table cases.case_file (
    id uuid primary key,
    number text not null unique,
    token text not null unique,
    item_code text not null,
    item_version uuid not null,
    department uuid not null,
    hall uuid not null,
    region text not null,
    channel text not null,
    phase text not null,
    outcome text,
    filer uuid not null,
    applicant uuid,
    applicant_index bytea not null,
    filed_at timestamptz not null,
    closed_at timestamptz,
    sequence integer not null,
    head_hash bytea not null,
    state bytea not null
);
create index case_file_applicant on cases.case_file (applicant, id desc) where applicant is not null;
create index case_file_filer on cases.case_file (filer, id desc);
create index case_file_party on cases.case_file (applicant_index, id desc);
create index case_file_department on cases.case_file (department, id desc);
create index case_file_hall on cases.case_file (hall, id desc);

create table cases.work_item (
    id uuid primary key,
    case_id uuid not null,
    node text not null,
    role text not null,
    department uuid not null,
    hall uuid not null,
    version integer not null,
    opened_at timestamptz not null,
    assignee uuid,
    done_at timestamptz,
    done_by uuid
);
create index work_item_case on cases.work_item (case_id);
create index work_item_department on cases.work_item (department, role, case_id) where done_at is null;
create index work_item_hall on cases.work_item (hall, node, case_id) where done_at is null;

-- One narrow row per running clock. next_at is the instant at which the lamp changes, or at which silence is acceptance.
create table cases.deadline (
    case_id uuid not null,
    kind text not null,
    department uuid not null,
    hall uuid not null,
    region text not null,
    due date not null,
    warn_at timestamptz not null,
    over_at timestamptz not null,
    next_at timestamptz,
    is_leading boolean not null,
    primary key (case_id, kind)
);
create index deadline_next on cases.deadline (next_at) where kind = 'NOTICE';
create index deadline_department on cases.deadline (department, due, case_id) where is_leading;
create index deadline_hall on cases.deadline (hall, due, case_id) where is_leading;
create index deadline_region on cases.deadline (region text_pattern_ops, due, case_id) where is_leading;

create table cases.draft (
    account uuid not null,
    item_code text not null,
    sealed bytea not null,
    at timestamptz not null,
    primary key (account, item_code)
);

create table cases.hand_over (
    id uuid primary key,
    hall uuid not null,
    department uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    signed_by uuid,
    signed_at timestamptz,
    document uuid not null,
    cases integer not null
);
create index hand_over_department on cases.hand_over (department, made_at desc);
create index hand_over_hall on cases.hand_over (hall, made_at desc);

create table cases.hand_over_case (
    batch uuid not null,
    case_id uuid not null,
    primary key (batch, case_id)
);
