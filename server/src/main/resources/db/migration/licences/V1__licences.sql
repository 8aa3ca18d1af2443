create table licences.licence (
    id uuid primary key,
    identifier text not null unique,
    number text not null,
    type_code text not null,
    type_name text not null,
    issuer uuid not null,
    holder bytea not null,
    holder_index bytea not null,
    holder_account uuid,
    case_id uuid not null,
    case_number text not null,
    item_code text not null,
    valid_from date not null,
    valid_to date,
    document uuid not null,
    at timestamptz not null,
    actor uuid not null
);
comment on table licences.licence is 'append-only: what has been granted, as it was granted';
create index licence_holder on licences.licence (holder_index);
create index licence_holder_account on licences.licence (holder_account);
create index licence_case on licences.licence (case_id);

create table licences.licence_event (
    licence uuid not null,
    sequence integer not null,
    state text not null check (state in ('01', '02', '03', '04', '05', '06', '07', '99')),
    basis text not null check (basis <> ''),
    reason text not null,
    at timestamptz not null,
    actor uuid not null,
    post uuid,
    primary key (licence, sequence)
);
comment on table licences.licence_event is 'append-only: what became of a licence after its issue; without a row it is 01, in force';
