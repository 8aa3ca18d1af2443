create table figures.item_figures (
    version uuid not null,
    rules int not null,
    name text not null,
    name_en text not null,
    level int not null,
    region text not null,
    online boolean not null,
    mobile boolean not null,
    kiosk boolean not null,
    visits int not null,
    instant boolean not null,
    city_wide boolean not null,
    delegated boolean not null,
    in_hall boolean not null,
    materials int not null,
    steps int not null,
    legal_tenths int,
    promised_tenths int,
    primary key (version, rules)
);
comment on table figures.item_figures is 'what each version of an item adds to the figures, by the rules of that number; rebuilt at will';
