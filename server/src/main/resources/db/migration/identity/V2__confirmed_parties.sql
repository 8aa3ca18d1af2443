alter table identity.party drop constraint party_document_index_key;
alter table identity.party add column confirmed boolean not null default true;
create unique index party_confirmed_document on identity.party (document_index) where confirmed;
comment on table identity.party is 'persons and organisations behind accounts: content sealed, kind and number of the document by blind index; what somebody said of themselves alone is a row of its own until a member of staff has confirmed it';
