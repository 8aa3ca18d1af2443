create table platform.answer (
    actor uuid not null,
    key text not null check (length(key) between 1 and 200),
    at timestamptz not null,
    answer bytea not null,
    primary key (actor, key)
);
comment on table platform.answer is 'append-only: the first answer of every command, by actor and idempotency key';

create table platform.counter (
    series text primary key,
    value bigint not null
);

create table platform.counter_void (
    series text not null,
    value bigint not null,
    at timestamptz not null,
    primary key (series, value)
);
comment on table platform.counter_void is 'append-only: numbers that were taken and not used';

create table platform.setting (
    key text not null,
    region text not null,
    effective_from date not null,
    value text not null,
    unit text not null,
    source text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (key, region, effective_from, recorded_at)
);
comment on table platform.setting is 'append-only: dated values per region with their source';

create table platform.audit_entry (
    id uuid primary key,
    at timestamptz not null,
    actor uuid not null,
    address text not null,
    kind text not null,
    subject text,
    success boolean not null,
    detail text not null
);
comment on table platform.audit_entry is 'append-only: accounts, rights and personal data';
create index audit_entry_at on platform.audit_entry (at);
create index audit_entry_actor on platform.audit_entry (actor, at);
