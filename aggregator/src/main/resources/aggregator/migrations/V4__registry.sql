alter table feed
  add column contact      text,
  add column pre_releases boolean     not null default true,
  add column rules        text        not null default '',
  add column paused_at    timestamptz,
  add column paused_by    text,
  add column version      int         not null default 1;

comment on column feed.contact is 'Whom to tell when it breaks: a mail address or an XMPP address, as mailto: or xmpp:.';
comment on column feed.pre_releases is 'Whether releases for testers are wanted.';
comment on column feed.rules is 'Which of its items are news, one rule a line; checked before it is stored.';
comment on column feed.paused_at is 'Not polled since then, until somebody resumes it.';
comment on column feed.version is 'Counts what people change about it; who decides on an older one is told.';

alter table project
  add column aliases text[] not null default '{}',
  add column version int    not null default 1;

comment on column project.aliases is 'Other names under which news tell of it.';

alter table item
  add column skipped    text,
  add column brought_by text;

comment on column item.skipped is 'Why it was not published: in words; null when it was.';
comment on column item.brought_by is 'Who published it although it was skipped first.';

create index item_skipped on item (feed) where skipped is not null;

create table feed_history (
  position bigint generated always as identity primary key,
  feed     uuid        not null references feed,
  at       timestamptz not null,
  by       text        not null,
  what     text        not null
);

comment on table feed_history is 'Who decided what about a feed.';

create index feed_history_feed on feed_history (feed, position desc);

create table former_address (
  address_key text primary key,
  feed        uuid not null references feed
);

comment on table former_address is 'Where a feed was before: what is known there is no news of a catalogue.';

create table declined_offer (
  address_key text        primary key,
  declined_at timestamptz not null,
  declined_by text        not null
);

comment on table declined_offer is 'Feeds of the catalogue that this newsroom does not want.';

create table proposal (
  id          uuid        primary key,
  address     text        not null,
  address_key text        not null,
  project     text,
  remark      text,
  who         text,
  proposed_at timestamptz not null,
  state       text        not null default 'OPEN' check (state in ('OPEN', 'ADMITTED', 'DECLINED')),
  decided_at  timestamptz,
  decided_by  text,
  reason      text,
  feed        uuid references feed
);

comment on table proposal is 'Feeds that anybody proposed; a maintainer or editor admits or declines them.';

create unique index proposal_open on proposal (address_key) where state = 'OPEN';
