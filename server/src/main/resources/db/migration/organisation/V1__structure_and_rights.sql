create table organisation.revision (
    single boolean primary key default true check (single),
    value bigint not null
);
comment on table organisation.revision is 'counts the changes of this schema: nodes read it to learn whether their snapshot is old; taken first by every command, so that changes come one after the other';
insert into organisation.revision (value) values (1);

create table organisation.department (
    id uuid primary key,
    credit_code text not null unique check (length(credit_code) = 18),
    name text not null unique,
    english_name text not null,
    region text not null check (region ~ '^[0-9]{12}$'),
    document_word text not null unique
);

create table organisation.hall (
    id uuid primary key,
    name text not null unique,
    english_name text not null,
    region text not null check (region ~ '^[0-9]{12}$'),
    level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
    serves text[] not null,
    address text not null,
    phone text not null,
    hours text not null
);

create table organisation.service_window (
    id uuid primary key,
    hall uuid not null references organisation.hall,
    number text not null,
    name text not null,
    kind text not null check (kind in ('COMPREHENSIVE', 'COLLECTION', 'DEDICATED')),
    unique (hall, number)
);

create table organisation.post (
    id uuid primary key,
    name text not null,
    role text not null,
    department uuid references organisation.department,
    hall uuid references organisation.hall,
    check (department is not null or hall is not null)
);

create table organisation.appointment (
    id uuid primary key,
    person uuid not null,
    post uuid not null references organisation.post,
    kind text not null check (kind in ('MAIN', 'STAND_IN')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    document_number text not null,
    ended_at timestamptz,
    ending_document text,
    check ((ended_at is null) = (ending_document is null))
);
create index appointment_person on organisation.appointment (person);
create index appointment_post on organisation.appointment (post);

create table organisation.absence (
    id uuid primary key,
    person uuid not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    reason text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_at timestamptz
);
create index absence_last_day on organisation.absence (last_day);

create table organisation.authorisation (
    id uuid primary key,
    department uuid not null references organisation.department,
    window_kinds text[] not null,
    halls uuid[] not null,
    windows uuid[] not null,
    items text[] not null,
    powers text[] not null check (cardinality(powers) > 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    document_number text not null,
    ended_at timestamptz,
    ending_document text,
    check (cardinality(window_kinds) + cardinality(halls) + cardinality(windows) > 0),
    check ((ended_at is null) = (ending_document is null))
);

create table organisation.chief_authorisation (
    id uuid primary key,
    post uuid not null references organisation.post,
    person uuid not null,
    stand_in uuid check (stand_in <> person),
    items text[] not null,
    scope text not null,
    seals text[] not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    appointment_document text not null,
    authorisation_document text not null,
    ended_at timestamptz,
    ending_document text,
    check ((ended_at is null) = (ending_document is null))
);

create table organisation.sitting (
    id uuid primary key,
    person uuid not null,
    post uuid not null references organisation.post,
    service_window uuid references organisation.service_window,
    standing_in boolean not null,
    at timestamptz not null
);
comment on table organisation.sitting is 'append-only: who sat down where and when; without a window where someone stood up or works without one';
create index sitting_at on organisation.sitting (at);
