CREATE TABLE probes (
  id integer PRIMARY KEY,
  filler bytea NOT NULL
);
