create table outbox (
  position bigint generated always as identity primary key,
  id       uuid        not null unique,
  topic    text        not null,
  key      text        not null,
  type     text        not null,
  time     timestamptz not null,
  payload  text        not null,
  sent_at  timestamptz,
  refused_at timestamptz
);

comment on table outbox is 'Events of this service''s decisions; rows are kept, so that a topic can be filled again.';

comment on column outbox.refused_at is 'When Kafka refused it for good: it is too large.';

create index outbox_unsent on outbox (position) where sent_at is null and refused_at is null;

create table inbox (
  event       uuid        primary key,
  topic       text        not null,
  received_at timestamptz not null default clock_timestamp()
);

comment on table inbox is 'Events that took effect in this service.';
