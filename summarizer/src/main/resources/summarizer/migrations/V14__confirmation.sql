alter table decision add column confirmed jsonb;

comment on column decision.confirmed is 'The tokens that stood in no source and that the person said were right; null where there were none.';
