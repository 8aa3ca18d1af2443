alter table catalogue.item add column revision bigint not null default 0;
comment on column catalogue.item.revision is 'the value of the counter at the last change of the item, so that every node reads only what changed';
create index item_revision on catalogue.item (revision);
