ALTER TABLE bots ADD COLUMN versions integer NOT NULL DEFAULT 0;
ALTER TABLE bots ADD COLUMN active_version integer;
ALTER TABLE bots ADD COLUMN deleted_at bigint;
ALTER TABLE bots ADD COLUMN forked_from_bot uuid REFERENCES bots (id);
ALTER TABLE bots ADD COLUMN forked_from_version uuid;
ALTER TABLE bots ADD COLUMN forked_from_number integer;
ALTER TABLE bots ADD COLUMN forked_from_owner uuid;

CREATE INDEX bots_forked_from ON bots (forked_from_bot) WHERE forked_from_bot IS NOT NULL;
CREATE INDEX bots_by_change ON bots (updated_at DESC, id) WHERE deleted_at IS NULL;

-- Every word of a name with all that follows it: what a search for the beginning of a word finds.
CREATE TABLE bot_terms (
  term text COLLATE "C" NOT NULL,
  bot_id uuid NOT NULL REFERENCES bots (id),
  PRIMARY KEY (bot_id, term)
);

CREATE INDEX bot_terms_by_term ON bot_terms (term, bot_id);

INSERT INTO bot_terms (term, bot_id) SELECT name_key, id FROM bots;

-- Sources by their SHA-256: equal sources, such as those of forks, are stored once.
CREATE TABLE bot_sources (
  hash text PRIMARY KEY,
  source bytea NOT NULL
);

CREATE TABLE bot_versions (
  id uuid PRIMARY KEY,
  bot_id uuid NOT NULL REFERENCES bots (id),
  number integer NOT NULL,
  note text NOT NULL,
  source_hash text NOT NULL REFERENCES bot_sources (hash),
  source_bytes integer NOT NULL,
  shape text,
  verdict smallint NOT NULL,
  report text NOT NULL,
  is_archived smallint NOT NULL,
  created_at bigint NOT NULL,
  UNIQUE (bot_id, number)
);

CREATE INDEX bot_versions_by_shape ON bot_versions (shape, bot_id) WHERE shape IS NOT NULL;
CREATE INDEX bot_versions_by_source ON bot_versions (bot_id, source_hash);
