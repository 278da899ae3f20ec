create table act (
  id   uuid        primary key,
  what text        not null,
  by   text        not null,
  at   timestamptz not null,
  took int
);

comment on table act is 'What a person did in one go, to one entry or to many; it is undone as a whole.';
comment on column act.took is 'For how many milliseconds the person looked before, when the page measured it.';

create index act_at on act (at);

alter table decision
  add column act    uuid references act,
  add column undoes uuid references act,
  add column before jsonb,
  add column after  jsonb;

comment on column decision.before is 'The entry before; null when the decision made it.';

create index decision_act on decision (act);
create index decision_undoes on decision (undoes, entry);

alter table item add column held text;

comment on column item.held is 'Who put the item where it is; what a person settled no rule moves.';

create table item_move (
  act    uuid  not null references act,
  item   uuid  not null references item,
  before jsonb not null,
  after  jsonb not null,
  primary key (act, item)
);

comment on table item_move is 'Which items an act of a person put elsewhere.';

create table note (
  id    bigint      generated always as identity primary key,
  entry uuid        not null,
  text  text        not null check (length(text) <= 1000),
  by    text        not null,
  at    timestamptz not null
);

create index note_entry on note (entry, id);

create table claim (
  entry uuid        primary key,
  by    text        not null,
  since timestamptz not null,
  until timestamptz not null
);

comment on table claim is 'Who is on an entry at the moment; it ends by itself and forbids nobody anything.';

create table happening (
  id    bigint      generated always as identity primary key,
  xact  bigint      not null default pg_current_xact_id()::text::bigint,
  entry uuid        not null,
  what  text        not null,
  by    text        not null,
  at    timestamptz not null
);

comment on column happening.xact is
  'Transactions end in another order than they begin; by this a reader knows behind which rows none can appear any more.';

create index happening_order on happening (xact, id);
create index happening_at on happening (at);

create table dismissal (
  entry    uuid not null,
  item     uuid not null,
  revision int  not null,
  act      uuid not null references act,
  primary key (entry, item, revision)
);

comment on table dismissal is 'What persons have seen of changed sources and left as it is.';
