-- Replays of matches; those that were moved to the archive have no content here.
CREATE TABLE match_replays (
  match_id uuid PRIMARY KEY REFERENCES matches (id),
  bytes integer NOT NULL,
  sha256 text NOT NULL,
  content bytea,
  created_at bigint NOT NULL
);

-- What bots printed and where they failed, for their owners; packed with Brotli.
CREATE TABLE match_logs (
  match_id uuid NOT NULL REFERENCES matches (id),
  seat smallint NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (match_id, seat)
);
