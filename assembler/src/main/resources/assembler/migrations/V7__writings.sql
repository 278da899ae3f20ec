create table writing (
  month      text        not null,
  name       text        not null,
  version    integer     not null,
  content    json,
  written_by text        not null,
  written_at timestamptz not null,
  primary key (month, name, version)
);

comment on table writing is 'What people wrote and decided for the issue of a month, every version; without content it was taken away.';
