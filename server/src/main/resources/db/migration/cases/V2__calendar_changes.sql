-- The calendar by which the open deadlines were last worked out.
create table cases.calendar_counted (
    one boolean primary key default true check (one),
    version bigint not null
);

-- Every deadline that a published or corrected calendar moved.
create table cases.deadline_moved (
    case_id uuid not null,
    kind text not null,
    from_due date not null,
    to_due date not null,
    calendar_version bigint not null,
    at timestamptz not null
);
comment on table cases.deadline_moved is 'append-only: deadlines that a change of the calendar moved';
create index deadline_moved_case on cases.deadline_moved (case_id);
