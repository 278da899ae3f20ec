create table draft (
  month     text        primary key,
  given     text        not null,
  edited    text        not null,
  conflicts json        not null,
  edited_by text        not null,
  edited_at timestamptz not null
);

comment on table draft is 'The draft of a month as it was generated and as a person made it; what is generated later is merged with it.';

create table given_draft (
  month    text        not null,
  content  text        not null,
  given_at timestamptz not null
);

create unique index given_draft_once on given_draft (month, md5(content));

comment on table given_draft is 'Drafts as they were given out, so that a file that comes back is compared with what it was made from.';

create table left_finding (
  month   text        not null,
  finding text        not null,
  reason  text        not null,
  left_by text        not null,
  left_at timestamptz not null,
  primary key (month, finding)
);

comment on table left_finding is 'Findings that a person left as they are, and why.';
