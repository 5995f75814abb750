CREATE TABLE reminders (
  grain text NOT NULL,
  name text NOT NULL,
  first_tick bigint NOT NULL,
  period_ms bigint NOT NULL,
  etag text NOT NULL,
  PRIMARY KEY (grain, name)
);
