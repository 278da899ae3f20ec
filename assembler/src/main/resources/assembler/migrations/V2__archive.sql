create table archived (
  month       text        primary key,
  covers      text[]      not null,
  title       text        not null,
  appeared    date        not null,
  entries     integer     not null,
  digest      text        not null,
  imported_by text        not null,
  imported_at timestamptz not null
);

comment on table archived is 'Issues that were printed elsewhere and imported from their files; what they say went out as events.';
comment on column archived.digest is 'Of what was read, so that the same file again, read the same, changes nothing.';
