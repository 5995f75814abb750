-- What is known about the replays of matches. Place: 0 in the table of contents, 1 in the archive, 2 gone. Verdict: a number of the enumeration of that name.
CREATE TABLE match_replays (
  match_id uuid PRIMARY KEY REFERENCES matches (id),
  bytes integer NOT NULL,
  sha256 text NOT NULL,
  place smallint NOT NULL,
  created_at bigint NOT NULL,
  key_id text,
  signature text,
  sealed_text text,
  claimed_until bigint,
  verdict smallint,
  objection text,
  verified_at bigint
);

CREATE INDEX match_replays_by_age ON match_replays (place, created_at, match_id);
CREATE INDEX match_replays_unverified ON match_replays (created_at, match_id) WHERE verdict IS NULL;

-- The replays themselves, apart so that what is known about them is changed without writing them again. They are packed already, and without
-- the server's own packing a part of one is read without the rest.
CREATE TABLE match_replay_contents (
  match_id uuid PRIMARY KEY REFERENCES match_replays (match_id),
  content bytea NOT NULL
);

ALTER TABLE match_replay_contents ALTER COLUMN content SET STORAGE EXTERNAL;

-- What bots printed and where they failed, for their owners: lines of JSON, packed with Brotli.
CREATE TABLE match_logs (
  match_id uuid NOT NULL REFERENCES matches (id),
  seat smallint NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (match_id, seat)
);

ALTER TABLE match_logs ALTER COLUMN content SET STORAGE EXTERNAL;
