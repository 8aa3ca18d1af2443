alter table organisation.hall
    add column latitude double precision,
    add column longitude double precision,
    add column opening text check (opening ~ '^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$'),
    add check ((latitude is null) = (longitude is null));
comment on column organisation.hall.latitude is 'degrees of CGCS2000, as the longitude';
comment on column organisation.hall.opening is 'sessions of a working day, such as 09:00-12:00,13:00-17:00; hours says the same in words';
