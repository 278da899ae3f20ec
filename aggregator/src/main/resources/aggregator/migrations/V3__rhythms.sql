create table feed_memory (
  feed         uuid     primary key references feed on delete cascade,
  shown        int      not null,
  names        text[]   not null,
  arrivals     bigint[] not null,
  pause        bigint,
  pause_source text     not null,
  skip_hours   int[]    not null,
  skip_days    int[]    not null,
  hub          text,
  self         text,
  hash         text,
  trouble      text,
  troubled_at  timestamptz,
  moved_to     text,
  moved_at     timestamptz,
  moved_polls  int,
  gap_at       timestamptz,
  risk         text     not null
);

comment on table feed_memory is 'What decides how often a feed is asked: what it showed, when its items came, what it asks for, what goes wrong.';
comment on column feed_memory.names is 'Digests of the ids and links of the items it showed last; when none comes again, items may be missing.';
comment on column feed_memory.arrivals is 'When its items came, in seconds since 1970.';
comment on column feed_memory.pause is 'The pause that the feed asks for, in seconds.';
comment on column feed_memory.hash is 'Of the bytes it was last read from; null when they must be read again.';
comment on column feed_memory.moved_to is 'Where it redirects for good; taken over when that has lasted.';

create table push_subscription (
  feed         uuid primary key references feed on delete cascade,
  hub          text not null,
  topic        text not null,
  token        text not null unique,
  secret       text not null,
  state        text not null check (state in ('ASKED', 'ACTIVE', 'DENIED', 'DROPPED', 'ENDED')),
  asking       text not null check (asking in ('SUBSCRIBE', 'UNSUBSCRIBE')),
  ask_at       timestamptz,
  attempts     int  not null default 0,
  active_since timestamptz,
  active_until timestamptz,
  pushed_at    timestamptz,
  ended_at     timestamptz,
  note         text not null default ''
);

comment on table push_subscription is 'What hubs push (WebSub).';
comment on column push_subscription.token is 'The part of the callback address that nobody can guess.';
comment on column push_subscription.ask_at is 'When the hub is asked next: again, to renew, or to end it; null for never.';

create index push_subscription_ask on push_subscription (ask_at);

alter table feed add column validators_from text;

comment on column feed.validators_from is 'The address whose answer the validators came with: behind a redirect it is another.';
