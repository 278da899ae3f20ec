-- Two drafts may be given out in one instant.
alter table given_draft add column number bigint generated always as identity;
