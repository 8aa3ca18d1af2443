create table reception.visit (
    id uuid primary key,
    hall uuid not null,
    day date not null,
    ticket text not null,
    prefix text not null check (prefix ~ '^[A-E]$'),
    attendee bytea not null,
    attendee_index bytea not null,
    state text not null check (state in ('WAITING', 'CALLED', 'SERVING', 'MISSED', 'FINISHED')),
    taken_at timestamptz not null,
    called_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    clerk uuid,
    service_window uuid,
    unique (hall, day, ticket)
);
create unique index visit_one_open_ticket on reception.visit (hall, day, attendee_index, prefix)
    where state in ('WAITING', 'CALLED', 'SERVING');

create table reception.ticket_event (
    visit uuid not null references reception.visit,
    sequence integer not null,
    kind text not null check (kind in ('TAKE', 'CALL', 'RECALL', 'START', 'FINISH', 'PASS')),
    at timestamptz not null,
    actor uuid not null,
    post uuid,
    service_window uuid,
    primary key (visit, sequence)
);
comment on table reception.ticket_event is 'append-only: when a ticket was taken, called, started and finished, and by whom';

create table reception.principal (
    id uuid primary key,
    visit uuid not null references reception.visit,
    ordinal integer not null,
    party bytea not null,
    attends boolean not null,
    represents boolean not null,
    account uuid,
    mandate uuid,
    mandate_files uuid[] not null,
    unique (visit, ordinal)
);

create table reception.errand (
    id uuid primary key,
    visit uuid not null references reception.visit,
    principal uuid not null references reception.principal,
    item_code text not null,
    item_version uuid not null,
    added_at timestamptz not null,
    outcome text check (outcome in ('ADVISED', 'INSISTED_FILING', 'RECEIVED')),
    insisted boolean not null default false,
    outcome_at timestamptz,
    advice uuid,
    case_id uuid
);
create index errand_visit on reception.errand (visit);
create index errand_case on reception.errand (case_id) where case_id is not null;
