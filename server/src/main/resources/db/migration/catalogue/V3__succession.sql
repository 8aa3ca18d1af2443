create table catalogue.succession (
    predecessor text not null references catalogue.item,
    successor text not null references catalogue.item,
    kind text not null,
    document text not null,
    reason text not null,
    effective_from date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (predecessor, successor),
    check (predecessor <> successor)
);
comment on table catalogue.succession is 'append-only: which item took the place of which, by which document; never a circle';

insert into catalogue.succession (predecessor, successor, kind, document, reason, effective_from, recorded_by, recorded_at)
select distinct on (i.code) i.code, i.successor, 'CANCEL', '', c.reason, (c.changed_at at time zone 'Asia/Shanghai')::date, c.changed_by, c.changed_at
from catalogue.item i
join catalogue.item_change c on c.code = i.code and c.state = 'CANCELLED'
where i.successor is not null
order by i.code, c.changed_at desc;

alter table catalogue.item drop column successor;
