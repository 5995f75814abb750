CREATE TABLE grain_states (
  grain TEXT NOT NULL,
  name TEXT NOT NULL,
  json BLOB NOT NULL,
  etag TEXT NOT NULL,
  PRIMARY KEY (grain, name)
);
