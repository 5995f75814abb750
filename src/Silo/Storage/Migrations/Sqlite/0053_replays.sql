-- What is known about the replays of matches. Place: 0 in the table of contents, 1 in the archive, 2 gone. Verdict: a number of the enumeration of that name.
CREATE TABLE match_replays (
  match_id TEXT PRIMARY KEY REFERENCES matches (id),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  place INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  key_id TEXT,
  signature TEXT,
  sealed_text TEXT,
  claimed_until INTEGER,
  verdict INTEGER,
  objection TEXT,
  verified_at INTEGER
) WITHOUT ROWID;

CREATE INDEX match_replays_by_age ON match_replays (place, created_at, match_id);
CREATE INDEX match_replays_unverified ON match_replays (created_at, match_id) WHERE verdict IS NULL;

-- The replays themselves, apart so that what is known about them is changed without writing them again.
CREATE TABLE match_replay_contents (
  match_id TEXT PRIMARY KEY REFERENCES match_replays (match_id),
  content BLOB NOT NULL
);

-- What bots printed and where they failed, for their owners: lines of JSON, packed with Brotli.
CREATE TABLE match_logs (
  match_id TEXT NOT NULL REFERENCES matches (id),
  seat INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (match_id, seat)
);
