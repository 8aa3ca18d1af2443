create table catalogue.synonym_revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);
comment on table catalogue.synonym_revision is 'counts the changes of the synonyms, so that every node sees that what it remembers is old';
insert into catalogue.synonym_revision (value) values (0);

create table catalogue.synonym (
    key text not null check (key <> ''),
    version int not null check (version > 0),
    said text not null check (said <> ''),
    official text not null check (official <> ''),
    ended boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (key, version)
);
comment on table catalogue.synonym is 'append-only: what people say, and the words of the guides for it, which search asks for as well; the latest version of a key holds unless it is ended';
comment on column catalogue.synonym.key is 'what is said as search compares it: one entry whatever its width, case and numerals';
