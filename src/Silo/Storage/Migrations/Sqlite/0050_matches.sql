-- Format, pace, status, origin and cause are numbers of the enumerations of the same names. Seed and state hash are words of 64 bits, of which the
-- highest is the sign here.
CREATE TABLE matches (
  id TEXT PRIMARY KEY,
  format INTEGER NOT NULL,
  pace INTEGER NOT NULL,
  status INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  is_rated INTEGER NOT NULL,
  is_paid INTEGER NOT NULL,
  map TEXT NOT NULL,
  seed INTEGER NOT NULL,
  rules_version INTEGER NOT NULL,
  requested_by TEXT,
  rematch_of TEXT,
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  resumes INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER,
  ended_at INTEGER,
  cause INTEGER,
  ticks INTEGER,
  state_hash INTEGER,
  failure TEXT,
  rated_at INTEGER
);

CREATE INDEX matches_open ON matches (created_at, id) WHERE status < 2;
CREATE INDEX matches_unrated ON matches (format, ended_at, id) WHERE is_rated = 1 AND status = 2 AND rated_at IS NULL;
CREATE INDEX matches_by_requester ON matches (requested_by, created_at DESC) WHERE requested_by IS NOT NULL;
CREATE INDEX matches_by_end ON matches (ended_at DESC, id) WHERE ended_at IS NOT NULL;

CREATE TABLE match_seats (
  match_id TEXT NOT NULL REFERENCES matches (id),
  seat INTEGER NOT NULL,
  bot_id TEXT NOT NULL REFERENCES bots (id),
  version_id TEXT NOT NULL REFERENCES bot_versions (id),
  version_number INTEGER NOT NULL,
  owner_id TEXT NOT NULL,
  name TEXT NOT NULL,
  team_version_id TEXT,
  stays_put INTEGER NOT NULL,
  placement INTEGER,
  score INTEGER,
  out_since_tick INTEGER,
  spawned INTEGER,
  lost INTEGER,
  killed INTEGER,
  food_eaten INTEGER,
  conversions INTEGER,
  hill_ms INTEGER,
  faults INTEGER,
  instructions INTEGER,
  PRIMARY KEY (match_id, seat)
) WITHOUT ROWID;

-- Ids of matches grow with time, so the last of a bot come first without another column.
CREATE INDEX match_seats_by_bot ON match_seats (bot_id, match_id DESC);
CREATE INDEX match_seats_by_version ON match_seats (version_id, match_id DESC);
CREATE INDEX match_seats_by_owner ON match_seats (owner_id, match_id DESC);

CREATE TABLE match_inputs (
  match_id TEXT NOT NULL REFERENCES matches (id),
  number INTEGER NOT NULL,
  tick INTEGER NOT NULL,
  player INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  text BLOB NOT NULL,
  PRIMARY KEY (match_id, number)
) WITHOUT ROWID;
