create table other_address (
  feed    uuid not null references feed on delete cascade,
  address text not null,
  primary key (feed, address)
);

comment on table other_address is 'Where a feed is as well: what redirects to it, where it redirects to, what it calls itself.';

create table letter (
  id            bigint generated always as identity primary key,
  feed          uuid        not null references feed on delete cascade,
  unread_since  timestamptz not null,
  broken_at     timestamptz not null,
  gone          boolean     not null,
  reason        text        not null,
  state         text        not null default 'DUE' check (state in ('DUE', 'WRITTEN')),
  look_at       timestamptz,
  lease_until   timestamptz,
  subject       text,
  body          text,
  replacement   text,
  contact       text,
  sending       text        not null default 'NO' check (sending in ('NO', 'SENT', 'FAILED')),
  sending_note  text,
  sent_at       timestamptz,
  ended_at      timestamptz,
  unique (feed, unread_since)
);

comment on table letter is 'What the owner of a feed that broke is told; one for each time it broke.';
comment on column letter.unread_since is 'When the feed was last read well: the same until it is read well again.';
comment on column letter.look_at is 'When to look again for a feed to use instead; null for never.';
comment on column letter.lease_until is 'Somebody is writing it until then.';
comment on column letter.ended_at is 'The feed was read well again.';

create index letter_due on letter (look_at) where ended_at is null;
