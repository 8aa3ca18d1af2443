create table adjustments.adjustment (
    id uuid primary key,
    kind text not null,
    document_number text not null check (document_number <> ''),
    document_name text not null check (document_name <> ''),
    issuer text not null check (issuer <> ''),
    document_date date not null,
    effective_from date not null,
    open_cases text not null check (open_cases in ('CONTINUE', 'MOVE')),
    reason text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
comment on table adjustments.adjustment is 'append-only: changes of the list of items, each by a legal document';

create table adjustments.subject (
    adjustment uuid not null references adjustments.adjustment,
    side text not null check (side in ('FROM', 'TO')),
    code text not null,
    position int not null,
    primary key (adjustment, side, code)
);
comment on table adjustments.subject is 'append-only: the items that a change is about';
create index subject_code on adjustments.subject (code, adjustment);

create table adjustments.progress (
    adjustment uuid primary key references adjustments.adjustment,
    done_at timestamptz,
    cases_moved int not null,
    cases_stayed int not null,
    finished_at timestamptz
);
comment on table adjustments.progress is 'how far a change was carried out: on its day the items, then their open cases';
create index progress_unfinished on adjustments.progress (adjustment) where finished_at is null;
