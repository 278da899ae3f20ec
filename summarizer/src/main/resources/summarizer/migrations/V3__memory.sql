create table remembered_issue (
  month    char(7) not null,
  origin   text    not null check (origin in ('shipped', 'imported', 'here')),
  appeared date    not null,
  primary key (month, origin)
);

comment on table remembered_issue is 'Issues that are known to be printed: facts that come with the newsroom, imported files, releases of this newsroom.';

create table remembered (
  id       bigint  generated always as identity primary key,
  month    char(7) not null,
  origin   text    not null,
  section  text,
  title    text    not null,
  text     text    not null,
  names    text    not null,
  address  text,
  pages    text[]  not null,
  versions text[]  not null,
  releases jsonb   not null,
  foreign key (month, origin) references remembered_issue on delete cascade
);

comment on table remembered is 'What those issues printed.';
comment on column remembered.names is 'Everything that may name a project, in lower case.';
comment on column remembered.pages is 'What compares the addresses that carry the news.';
comment on column remembered.versions is 'What compares the versions that the entry told of.';

create index remembered_issue_entries on remembered (month, origin);
create index remembered_pages on remembered using gin (pages);
create index remembered_versions on remembered using gin (versions);

create table shipped_edition (
  edition text primary key
);

comment on table shipped_edition is 'Which edition of the facts that come with the newsroom is remembered.';

create table standing_item (
  id          uuid        primary key,
  title       text        not null,
  text        text        not null,
  section     text        not null,
  first_month char(7)     not null,
  last_month  char(7),
  declared_by text        not null,
  declared_at timestamptz not null,
  ended_by    text,
  ended_at    timestamptz
);

comment on table standing_item is 'What is printed again and again on purpose: offered once for each month, whatever was printed before.';
