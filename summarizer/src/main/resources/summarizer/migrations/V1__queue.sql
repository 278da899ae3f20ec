create table project (
  key   text        primary key,
  facts jsonb       not null,
  seen  timestamptz not null
);

comment on table project is 'Projects heard of, as last registered, so that posts of others can be told to be about them.';

create table entry (
  id        uuid    primary key,
  story     text    not null,
  sequence  int     not null,
  version   int     not null,
  month     char(7) not null,
  state     text    not null check (state in ('in-review', 'approved', 'rejected', 'deferred', 'withdrawn')),
  detail    text,
  placement jsonb   not null,
  section   text    not null generated always as (placement ->> 'section') stored,
  draft     jsonb   not null,
  items     jsonb   not null,
  edited    boolean not null,
  placed    boolean not null,
  concerns  jsonb   not null,
  flags     jsonb   not null,
  printed   char(7),
  unique (story, sequence)
);

comment on column entry.version is 'Counts decisions and changes of the text; a decision names the one it was made on.';
comment on column entry.items is 'Identity and revision of each item as the text tells it.';
comment on column entry.printed is 'The month of the issue it was printed in.';

create index entry_month on entry (month, state);

create table item (
  id         uuid        primary key,
  revision   int         not null,
  subject    text,
  link_key   text        not null,
  source     jsonb       not null,
  content    jsonb       not null,
  first_seen timestamptz not null,
  backlog    boolean,
  month      char(7),
  entry      uuid        references entry,
  folded     text,
  recorded   text,
  -- Every item is in exactly one state, so that the account of a month balances.
  constraint one_state check (num_nonnulls(entry, folded, recorded) = 1)
);

comment on column item.subject is 'The key of the project whose news it is.';
comment on column item.backlog is 'Unknown while only a revision has been heard of.';

create index item_subject on item (subject);
create index item_link on item (link_key);
create index item_month on item (month);
create index item_seen on item (first_seen);
create index item_entry on item (entry);

create table item_revision (
  item     uuid        not null,
  revision int         not null,
  content  jsonb       not null,
  seen     timestamptz not null,
  primary key (item, revision)
);

create table decision (
  position bigint generated always as identity primary key,
  entry    uuid        not null,
  version  int         not null,
  what     text        not null,
  detail   text,
  by       text        not null,
  at       timestamptz not null
);

comment on table decision is 'Who decided what and when; rows are never changed.';

create index decision_entry on decision (entry, position);

create table released (
  month char(7)     primary key,
  at    timestamptz not null
);
