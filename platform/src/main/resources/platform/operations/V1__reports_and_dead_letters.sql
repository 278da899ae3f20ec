create table report (
  service  text        primary key,
  at       timestamptz not null,
  since    timestamptz not null,
  readings jsonb       not null,
  trouble  text        not null
);

comment on table report is 'What each service last said of itself; rebuilt within seconds when lost.';
comment on column report.since is 'When the instance that said it started.';

create table dead_letter (
  id           bigint generated always as identity primary key,
  subscription text        not null,
  event        text        not null,
  topic        text        not null,
  key          text,
  type         text,
  headers      jsonb       not null,
  payload      bytea       not null,
  died_at      timestamptz not null,
  error        text        not null,
  state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT_AGAIN', 'LAID_ASIDE')),
  unique (subscription, event)
);

comment on table dead_letter is 'Messages that a subscription could not handle, and what people did about them.';
comment on column dead_letter.event is 'The id of the event; where the message has none, its place in the topic.';

create index dead_letter_waiting on dead_letter (id) where state = 'WAITING';

create table deed (
  position bigint generated always as identity primary key,
  letter   bigint      not null references dead_letter,
  at       timestamptz not null,
  who      text        not null,
  what     text        not null,
  because  text
);

comment on table deed is 'Who did what to a dead letter and when; rows are never changed.';

create index deed_letter on deed (letter, position);
