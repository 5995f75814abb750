ALTER TABLE bots ADD COLUMN versions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bots ADD COLUMN active_version INTEGER;
ALTER TABLE bots ADD COLUMN deleted_at INTEGER;
ALTER TABLE bots ADD COLUMN forked_from_bot TEXT REFERENCES bots (id);
ALTER TABLE bots ADD COLUMN forked_from_version TEXT;
ALTER TABLE bots ADD COLUMN forked_from_number INTEGER;
ALTER TABLE bots ADD COLUMN forked_from_owner TEXT;

CREATE INDEX bots_forked_from ON bots (forked_from_bot) WHERE forked_from_bot IS NOT NULL;
CREATE INDEX bots_by_change ON bots (updated_at DESC, id) WHERE deleted_at IS NULL;

-- Every word of a name with all that follows it: what a search for the beginning of a word finds.
CREATE TABLE bot_terms (
  term TEXT NOT NULL,
  bot_id TEXT NOT NULL REFERENCES bots (id),
  PRIMARY KEY (bot_id, term)
) WITHOUT ROWID;

CREATE INDEX bot_terms_by_term ON bot_terms (term, bot_id);

INSERT INTO bot_terms (term, bot_id) SELECT name_key, id FROM bots;

-- Sources by their SHA-256: equal sources, such as those of forks, are stored once.
CREATE TABLE bot_sources (
  hash TEXT PRIMARY KEY,
  source BLOB NOT NULL
);

CREATE TABLE bot_versions (
  id TEXT PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id),
  number INTEGER NOT NULL,
  note TEXT NOT NULL,
  source_hash TEXT NOT NULL REFERENCES bot_sources (hash),
  source_bytes INTEGER NOT NULL,
  shape TEXT,
  verdict INTEGER NOT NULL,
  report TEXT NOT NULL,
  is_archived INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (bot_id, number)
);

CREATE INDEX bot_versions_by_shape ON bot_versions (shape, bot_id) WHERE shape IS NOT NULL;
CREATE INDEX bot_versions_by_source ON bot_versions (bot_id, source_hash);
