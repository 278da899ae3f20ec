create table delivery (
  month   text        not null,
  way     text        not null,
  number  integer     not null,
  target  text        not null,
  digest  text        not null,
  outcome text        not null,
  note    text,
  by      text        not null,
  at      timestamptz not null,
  primary key (month, way, number)
);

comment on table delivery is 'Every attempt to hand an issue over, with who, when, and what came of it.';
