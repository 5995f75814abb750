CREATE TABLE grain_states (
  grain text NOT NULL,
  name text NOT NULL,
  json bytea NOT NULL,
  etag text NOT NULL,
  PRIMARY KEY (grain, name)
);
