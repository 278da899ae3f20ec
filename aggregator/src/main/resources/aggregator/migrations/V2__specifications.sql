create table specification_list (
  position bigint generated always as identity primary key,
  sha256   bytea       not null unique,
  seen     timestamptz not null,
  packed   bytea       not null
);

comment on table specification_list is 'Every list of XEPs that differed from the last one, as published, gzipped.';

create table specification (
  key text primary key
);

comment on table specification is 'Every XEP and proposal that was ever listed: what comes back is not new.';

create table specification_change (
  position       bigint generated always as identity primary key,
  change         uuid        not null unique,
  list           bigint      not null references specification_list,
  kind           text        not null,
  number         integer,
  proposal       text,
  title          text        not null,
  version        text,
  remark         text,
  summary        text,
  last_call_ends date,
  gap            boolean     not null,
  month          text        not null check (month ~ '^\d{4}-\d{2}$'),
  seen           timestamptz not null,
  check ((number is null) <> (proposal is null))
);

create index specification_change_month on specification_change (month);

create table xep_list_poll (
  alone         boolean     primary key default true check (alone),
  etag          text,
  last_modified text,
  next_poll     timestamptz not null default 'epoch',
  failures      integer     not null default 0,
  problem       text
);

comment on table xep_list_poll is 'When to look at the list of XEPs again, and what to ask with.';

insert into xep_list_poll default values;
