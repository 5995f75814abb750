CREATE TABLE reminders (
  grain TEXT NOT NULL,
  name TEXT NOT NULL,
  first_tick INTEGER NOT NULL,
  period_ms INTEGER NOT NULL,
  etag TEXT NOT NULL,
  PRIMARY KEY (grain, name)
);
