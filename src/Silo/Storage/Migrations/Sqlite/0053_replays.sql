-- Replays of matches; those that were moved to the archive have no content here.
CREATE TABLE match_replays (
  match_id TEXT PRIMARY KEY REFERENCES matches (id),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  content BLOB,
  created_at INTEGER NOT NULL
);

-- What bots printed and where they failed, for their owners; packed with Brotli.
CREATE TABLE match_logs (
  match_id TEXT NOT NULL REFERENCES matches (id),
  seat INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (match_id, seat)
) WITHOUT ROWID;
