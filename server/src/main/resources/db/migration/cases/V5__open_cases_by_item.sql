create index case_file_open_item on cases.case_file (item_code, id) where closed_at is null;
