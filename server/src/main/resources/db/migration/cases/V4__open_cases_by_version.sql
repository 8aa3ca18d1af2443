create index case_file_open_version on cases.case_file (item_version) where closed_at is null;
