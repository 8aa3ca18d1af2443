create table catalogue.fee (
    id uuid primary key,
    name text not null check (name <> ''),
    kind text not null check (kind in ('ADMINISTRATIVE', 'FUND')),
    payer text not null check (payer in ('PERSON', 'ENTERPRISE', 'ANYBODY')),
    standard numeric(14, 2) not null check (standard > 0),
    unit text not null check (unit <> ''),
    basis text not null check (basis <> ''),
    region text not null check (length(region) = 12),
    document text not null check (document <> ''),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    ended_by text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check ((valid_to is null) = (ended_by is null)),
    unique (name, region, valid_from)
);
comment on table catalogue.fee is 'the fee list: what may be charged, up to which standard in yuan; an entry is ended by another document, never removed';

create table catalogue.duty (
    id uuid primary key,
    item_code text not null check (length(item_code) in (31, 33)),
    stage text not null check (stage in ('ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE')),
    duty text not null check (duty <> ''),
    responsible text not null check (responsible <> ''),
    accountability text not null check (accountability <> ''),
    basis text not null check (basis <> ''),
    document text not null check (document <> ''),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    ended_by text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check ((valid_to is null) = (ended_by is null)),
    unique (item_code, stage, valid_from)
);
comment on table catalogue.duty is 'the responsibility list: for each item and stage the duty, who has it, and when they answer for it';

create table catalogue.secondment (
    id uuid primary key,
    item_code text not null check (length(item_code) in (31, 33)),
    hall uuid not null,
    place text not null check (place <> ''),
    document text not null check (document <> ''),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    ended_by text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    check ((valid_to is null) = (ended_by is null)),
    unique (item_code, hall, valid_from)
);
comment on table catalogue.secondment is 'items that their departments have seconded to the windows of a hall, each by a document';

create table catalogue.town_list (
    id uuid primary key,
    town text not null check (length(town) = 12),
    name text not null check (name <> ''),
    process text not null,
    training text not null,
    support text not null,
    supervision text not null,
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    filing_number text,
    filed_on date,
    filed_by uuid,
    filed_at timestamptz,
    effective_from date,
    published_by uuid,
    published_at timestamptz,
    version int not null check (version > 0),
    check ((filing_number is null) = (filed_by is null) and (filed_by is null) = (filed_at is null)
        and (filed_by is null) = (filed_on is null)),
    check ((effective_from is null) = (published_by is null) and (published_by is null) = (published_at is null)),
    check (published_by is null or filed_by is not null),
    check (filed_by <> drafted_by)
);
comment on table catalogue.town_list is 'one list for each town: it counts from its day of effect once it was filed at the county and published, until the next one of the town takes effect';
create index town_list_town on catalogue.town_list (town, effective_from desc);

create table catalogue.town_list_item (
    list uuid not null references catalogue.town_list,
    item_code text not null check (length(item_code) in (31, 33)),
    given_by text not null check (given_by <> ''),
    basis text not null check (basis <> ''),
    position int not null,
    primary key (list, item_code)
);
comment on table catalogue.town_list_item is 'the powers of a town list, by which body each was given';

create table catalogue.target (
    id uuid primary key,
    number bigint generated always as identity,
    region text not null check (length(region) = 12),
    figure text not null,
    year int not null check (year between 2000 and 2100),
    value numeric(14, 2) not null check (value >= 0),
    unit text not null check (unit in ('PERCENT', 'NUMBER', 'DAYS')),
    document text not null check (document <> ''),
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
comment on table catalogue.target is 'append-only: what a figure is to reach in a year, by a document; the latest holds';
create index target_of on catalogue.target (year, figure, region, number desc);

alter table catalogue.item_change add column document text;
alter table catalogue.item_change add column effective_from date;
