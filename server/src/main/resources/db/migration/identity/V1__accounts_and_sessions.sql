create table identity.party (
    id uuid primary key,
    document_index bytea not null unique check (length(document_index) = 16),
    content bytea not null,
    recorded_at timestamptz not null
);
comment on table identity.party is 'persons and organisations behind accounts: content sealed, kind and number of the document by blind index';

create table identity.account (
    id uuid primary key,
    login text not null unique check (login = lower(login) and length(login) between 3 and 40),
    name bytea not null,
    party uuid references identity.party,
    verified_at timestamptz,
    verified_by uuid,
    password_hash text not null,
    password_changed_at timestamptz not null,
    password_to_change boolean not null,
    code_secret bytea,
    code_step bigint not null default -1,
    last_used_at timestamptz not null,
    disabled_at timestamptz,
    created_at timestamptz not null,
    created_by uuid not null
);
create index account_party on identity.account (party) where party is not null;

create table identity.account_role (
    account uuid not null references identity.account,
    role text not null,
    granted_at timestamptz not null,
    granted_by uuid not null,
    primary key (account, role)
);

create table identity.former_password (
    account uuid not null references identity.account,
    changed_at timestamptz not null,
    password_hash text not null,
    primary key (account, changed_at)
);

create table identity.sign_in_attempt (
    login_index bytea primary key check (length(login_index) = 16),
    failures integer not null,
    last_at timestamptz not null
);
comment on table identity.sign_in_attempt is 'failed sign-ins by login, also of logins that do not exist, so that both are answered alike';

create table identity.session (
    id_hash bytea primary key check (length(id_hash) = 32),
    account uuid not null references identity.account,
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at timestamptz not null,
    post uuid,
    window_id uuid
);
create index session_account on identity.session (account);
create index session_ends_at on identity.session (ends_at);
