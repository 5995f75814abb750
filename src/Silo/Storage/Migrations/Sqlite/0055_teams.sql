-- Versions are the number of the last version. A deleted team takes no name.
CREATE TABLE teams (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  is_archived INTEGER NOT NULL,
  versions INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  UNIQUE (owner_id, name_key)
);

CREATE INDEX teams_of_owner ON teams (owner_id, updated_at DESC, id) WHERE deleted_at IS NULL;

-- The members are versions of bots, and may be the same.
CREATE TABLE team_versions (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL REFERENCES teams (id),
  number INTEGER NOT NULL,
  member_a TEXT NOT NULL REFERENCES bot_versions (id),
  member_b TEXT NOT NULL REFERENCES bot_versions (id),
  created_at INTEGER NOT NULL,
  UNIQUE (team_id, number)
);
