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
