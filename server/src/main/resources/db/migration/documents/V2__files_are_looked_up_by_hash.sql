-- The sweep of what a crash left asks which files on disk a row names.
create index file_hash on documents.file (hash);
create index document_file on documents.document (file) where file is not null;
