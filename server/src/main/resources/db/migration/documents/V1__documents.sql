create table documents.document (
    id uuid primary key,
    sequence bigint generated always as identity,
    subject uuid not null,
    kind text not null,
    title text not null,
    number text not null unique check (length(number) <= 30),
    department uuid not null,
    token text not null,
    template_version integer not null,
    content bytea not null,
    content_hash bytea not null,
    at timestamptz not null,
    actor uuid not null,
    post uuid,
    file bytea
);
comment on column documents.document.content is 'salt and canonical bytes, encrypted';
comment on column documents.document.content_hash is 'SM3 of salt and canonical bytes';
comment on column documents.document.file is 'SM3 of the rendered PDF, once it is made; never changed after';
create index document_subject on documents.document (subject, sequence);
create index document_unrendered on documents.document (department, sequence) where file is null;

create table documents.seal (
    id uuid primary key,
    department uuid not null,
    name text not null,
    kind text not null,
    organ text not null,
    state text not null,
    certificate bytea not null,
    private_key bytea not null,
    made_by uuid not null,
    made_at timestamptz not null
);
comment on column documents.seal.private_key is 'encrypted; a software key, for want of a cryptographic machine';
create unique index seal_active on documents.seal (department, kind) where state = 'ACTIVE';

create table documents.seal_use (
    document uuid primary key,
    seal uuid,
    way text not null check (way in ('ELECTRONIC', 'STAMP')),
    operator uuid not null,
    post uuid,
    at timestamptz not null,
    content_hash bytea not null,
    file_hash bytea,
    signature bytea
);
comment on table documents.seal_use is 'append-only: the register of each use of a seal, electronic or by hand';
create index seal_use_at on documents.seal_use (at);

create table documents.file (
    id uuid primary key,
    hash bytea not null,
    name bytea not null,
    media_type text not null,
    size bigint not null,
    owner uuid not null,
    at timestamptz not null
);
comment on table documents.file is 'append-only: attachments; equal content is stored once, under its hash';
comment on column documents.file.name is 'encrypted: names of files name people';
