create table effect (
  position bigint generated always as identity primary key,
  change   uuid not null
);
