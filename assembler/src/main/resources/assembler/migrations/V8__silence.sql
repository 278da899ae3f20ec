create table feed (
  id      uuid        primary key,
  address text        not null,
  title   text        not null,
  project text,
  kind    text,
  state   text        not null,
  problem text,
  since   timestamptz not null
);

comment on table feed is 'Registered feeds with their projects, as the assembler heard of them; state is read, broken or retired.';

create table heard_item (
  id      uuid primary key,
  project text not null,
  title   text not null,
  link    text not null,
  month   text not null
);

create index heard_item_month on heard_item (month);

comment on table heard_item is 'Items whose feed names their project, by the month in which they were published.';

create table set_aside (
  entry      uuid        primary key,
  version    integer     not null,
  month      text        not null,
  project    text,
  title      text        not null,
  decision   text        not null,
  moved_to   text,
  reason     text        not null,
  decided_by text        not null,
  decided_at timestamptz not null
);

create index set_aside_month on set_aside (month);

comment on table set_aside is 'Entries that were rejected, deferred or taken up again, the newest decision on each.';

create table printed_link (
  month text not null,
  link  text not null,
  primary key (month, link)
);

comment on table printed_link is 'The news links of issues, released here or imported, in the form in which links are compared.';
