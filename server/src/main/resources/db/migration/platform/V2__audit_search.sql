create index audit_entry_latest on platform.audit_entry (at desc, id desc);
create index audit_entry_kind on platform.audit_entry (kind, at desc, id desc);
drop index platform.audit_entry_at;
