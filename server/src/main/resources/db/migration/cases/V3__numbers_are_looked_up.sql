-- By their beginning: a scanner types whole ones, people the first characters.
create index case_file_number_begins on cases.case_file (number text_pattern_ops);
create index case_file_token_begins on cases.case_file (token text_pattern_ops);
