create table person (
  id          uuid        primary key,
  login       text        not null unique,
  name        text        not null,
  roles       text[]      not null,
  password    text,
  disabled_at timestamptz,
  -- Who comes by way of an identity provider.
  issuer      text,
  subject     text,
  created_at  timestamptz not null,
  created_by  text        not null,
  check ((issuer is null) = (subject is null)),
  unique (issuer, subject)
);

comment on column person.name is 'As it stands beside decisions; nobody else has it.';
comment on column person.password is 'Its Argon2 hash; null while none is set.';

create unique index person_name on person (lower(name));

create table session (
  hash       bytea       primary key,
  id         uuid        not null unique,
  person     uuid        not null references person,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  address    text        not null,
  agent      text        not null
);

comment on table session is 'Who is signed in, and where. The cookie holds the secret, the table its hash.';

create index session_person on session (person);

create table one_time_link (
  hash       bytea       primary key,
  person     uuid        not null references person,
  created_at timestamptz not null,
  created_by text        not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

comment on table one_time_link is 'Ways to set a password, each once.';

create index one_time_link_person on one_time_link (person);

create table token (
  id           uuid        primary key,
  hash         bytea       not null unique,
  person       uuid        not null references person,
  name         text        not null,
  roles        text[]      not null,
  read_only    boolean     not null,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  last_used_at timestamptz
);

comment on column token.roles is 'What it may at most; it never may more than its person at the time.';

create index token_person on token (person);

create table attempt (
  key text        not null,
  at  timestamptz not null
);

comment on table attempt is 'Tries to sign in, counted for an account and for an address; soon forgotten.';

create index attempt_key on attempt (key, at);
create index attempt_at on attempt (at);

create table audit (
  position bigint generated always as identity primary key,
  at       timestamptz not null,
  who      text        not null,
  what     text        not null,
  whom     text,
  before   text,
  after    text,
  address  text
);

comment on table audit is 'Who did what to whose account and when; rows are never changed.';

create index audit_whom on audit (whom);
