create table entry (
  id         uuid        primary key,
  version    integer     not null,
  approved   boolean     not null,
  month      text,
  content    json,
  reason     text,
  decided_by text        not null,
  decided_at timestamptz not null
);

comment on table entry is 'The newest decision on each entry; a withdrawal that came before its approval has no content.';

create index entry_month on entry (month);

create table specification_change (
  id      uuid primary key,
  month   text not null,
  content json not null
);

create index specification_change_month on specification_change (month);

create table issue (
  month       text        primary key,
  content     json        not null,
  released_by text        not null,
  released_at timestamptz not null
);

comment on table issue is 'Released issues as they were printed, to the byte.';

create table printed (
  entry    uuid    primary key,
  month    text    not null references issue,
  position integer not null,
  unique (month, position)
);

comment on table printed is 'What was printed where: an entry is printed once.';
