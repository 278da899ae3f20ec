create table wording (
  version int         primary key,
  forms   text        not null,
  note    text        not null,
  by      text        not null,
  at      timestamptz not null
);

comment on table wording is 'The forms that editors wrote, each version kept; version 0 is what the program brings and stands in no row.';

create table specification (
  number int         primary key,
  title  text        not null,
  seen   timestamptz not null
);

comment on table specification is 'What XEPs are called, as heard of last; the program brings older titles.';
