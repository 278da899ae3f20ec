create index outbox_refused on outbox (position) where refused_at is not null;
