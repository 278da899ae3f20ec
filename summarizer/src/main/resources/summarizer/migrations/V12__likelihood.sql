create table chance (
  entry   uuid             primary key references entry on delete cascade,
  version int              not null,
  value   double precision not null,
  reasons jsonb            not null,
  learned timestamptz      not null
);

comment on table chance is 'How likely people print an entry, as it was judged with what had been learned by then.';
