alter table item
  add column aliases uuid[] not null default '{}',
  add column held    timestamptz;

comment on column item.aliases is 'What it is recognised by in its feed: hashes of the ids, links and titles it had, the newest first.';
comment on column item.held is 'It waits since then for a person to say whether it is news.';

create index item_alias on item using gin (aliases) with (fastupdate = off);
create index item_held on item (feed) where held is not null;

alter table item_revision
  add column ours    boolean not null default false,
  add column dropped boolean not null default false;

comment on column item_revision.ours is 'The text was fetched from the page of the item; the source did not edit it.';
comment on column item_revision.dropped is 'The text was given up after its time; that it was there is still known.';

alter table feed add column full_text text not null default 'AUTO' check (full_text in ('OFF', 'AUTO', 'ON'));

create table full_text (
  item         uuid        primary key references item,
  host         text        not null,
  state        text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'GIVEN_UP')),
  attempts     int         not null default 0,
  next_at      timestamptz not null,
  asked_at     timestamptz,
  leased_until timestamptz,
  reason       text
);

comment on table full_text is 'Items whose page is to be read, because the feed shows only the beginning.';

create index full_text_due on full_text (next_at) where state = 'WAITING';
create index full_text_host on full_text (host);
