create table project (
  id        uuid primary key,
  name      text not null,
  kind      text not null,
  home      text,
  tagline   text,
  changelog text,
  family    text
);

create unique index project_name on project (lower(name));

create table feed (
  id            uuid        primary key,
  address       text        not null,
  address_key   text        not null unique,
  host          text        not null,
  title         text        not null,
  form          text        not null,
  project       uuid references project,
  section       text,
  verified      boolean     not null,
  registered_at timestamptz not null,
  registered_by text        not null,
  state         text        not null default 'ACTIVE' check (state in ('ACTIVE', 'BROKEN', 'RETIRED')),
  etag          text,
  last_modified text,
  contacted_at  timestamptz,
  read_at       timestamptz,
  failures      int         not null default 0,
  polled_at     timestamptz,
  last_result   text,
  next_poll_at  timestamptz not null,
  next_poll_why text        not null,
  not_before    timestamptz,
  lease         uuid,
  leased_until  timestamptz
);

comment on column feed.address_key is 'The address without what makes no difference; no two feeds share one.';
comment on column feed.contacted_at is 'When it was first read; what stood in it then is backlog.';
comment on column feed.not_before is 'The host asked not to be asked before (Retry-After).';
comment on column feed.lease is 'Who polls it at the moment, until leased_until.';

create index feed_due on feed (next_poll_at) where state <> 'RETIRED';
create index feed_host on feed (host);

create table item (
  id        uuid        primary key,
  feed      uuid references feed,
  identity  text        not null,
  project   uuid references project,
  section   text,
  address   text        not null,
  link      text        not null,
  link_key  text,
  title     text        not null,
  published timestamptz,
  seen      timestamptz not null,
  backlog   boolean     not null,
  revision  int         not null,
  hash      text        not null,
  unique (feed, identity)
);

comment on table item is 'What feeds showed and people brought; title, link and hash are those of the last revision.';
comment on column item.link_key is 'The link without what makes no difference; null when the item has no link of its own.';

create unique index item_by_hand on item (identity) where feed is null;
create index item_link on item (link_key);
create index item_happened on item (least(published, seen));

create table item_revision (
  item       uuid        not null references item,
  revision   int         not null,
  link       text        not null,
  title      text        not null,
  html       text        not null,
  authors    text[]      not null,
  categories text[]      not null,
  published  timestamptz,
  updated    timestamptz,
  language   text,
  seen       timestamptz not null,
  primary key (item, revision)
);

create table poll (
  id      bigint generated always as identity primary key,
  feed    uuid        not null references feed,
  at      timestamptz not null,
  result  text        not null,
  good    boolean     not null,
  shown   int         not null default 0,
  fresh   int         not null default 0,
  revised int         not null default 0
);

create index poll_feed on poll (feed, id desc);

create table skipped_item (
  poll   bigint not null references poll on delete cascade,
  item   text   not null,
  reason text   not null
);

comment on table skipped_item is 'Items of a poll that could not be taken in, and why.';

create index skipped_item_poll on skipped_item (poll);
