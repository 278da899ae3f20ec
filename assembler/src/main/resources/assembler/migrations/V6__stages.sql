create table stage (
  month    text        not null,
  number   integer     not null,
  state    text        not null,
  moved_by text        not null,
  moved_at timestamptz not null,
  primary key (month, number)
);

comment on table stage is 'How far people moved the issue of a month, step by step; a month without a row is collecting.';
