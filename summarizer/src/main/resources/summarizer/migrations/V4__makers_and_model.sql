alter table decision add column maker text;
alter table decision add column changed double precision;

comment on column decision.maker is 'What had made the text then, in words.';
comment on column decision.changed is 'How much of the draft of a machine people had changed then, 0 to 1.';

create table model_task (
  entry        uuid        primary key references entry on delete cascade,
  version      int         not null,
  attempts     int         not null,
  due          timestamptz not null,
  lease        uuid,
  leased_until timestamptz,
  outcome      text,
  reason       text,
  detail       text,
  changed_at   timestamptz not null
);

comment on table model_task is 'Where a language model stands with the text of an entry.';
comment on column model_task.version is 'The version of the entry that it is about.';
comment on column model_task.outcome is 'How it ended for that version; null while it has not.';

create table model_answer (
  key           char(64)    primary key,
  answer        text        not null,
  cut           boolean     not null,
  millis        bigint      not null,
  tokens        bigint      not null,
  at            timestamptz not null
);

comment on table model_answer is 'What a model answered, by the hash of all it was asked with: nothing is asked twice.';

create table model_use (
  day      date    primary key,
  requests bigint  not null,
  tokens   bigint  not null,
  cost     numeric not null
);

comment on table model_use is 'What asking has cost, day by day in UTC, with what is under way at its highest estimate.';

create table model_pause (
  one   boolean     primary key default true check (one),
  until timestamptz not null,
  why   text        not null
);

comment on table model_pause is 'Until when nothing is asked, because the server said so or is away.';
