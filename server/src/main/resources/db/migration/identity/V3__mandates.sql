create table identity.mandate (
    id uuid primary key,
    principal uuid not null references identity.party,
    principal_index bytea not null check (length(principal_index) = 16),
    agent_account uuid references identity.account,
    agent_party uuid references identity.party,
    items text[],
    from_date date not null,
    to_date date not null check (to_date >= from_date),
    on_paper boolean not null,
    files uuid[] not null,
    given_at timestamptz not null,
    given_by uuid not null,
    revoked_at timestamptz,
    revoked_by uuid,
    check (agent_account is not null or agent_party is not null)
);
comment on column identity.mandate.items is 'codes of the service items; null for all';
create index mandate_agent on identity.mandate (agent_account, principal_index) where revoked_at is null;
create index mandate_principal on identity.mandate (principal);
