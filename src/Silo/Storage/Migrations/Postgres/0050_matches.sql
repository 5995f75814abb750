-- Format, pace, status, origin and cause are numbers of the enumerations of the same names. Seed and state hash are words of 64 bits, of which the
-- highest is the sign here.
CREATE TABLE matches (
  id uuid PRIMARY KEY,
  format smallint NOT NULL,
  pace smallint NOT NULL,
  status smallint NOT NULL,
  origin smallint NOT NULL,
  is_rated smallint NOT NULL,
  is_paid smallint NOT NULL,
  map text NOT NULL,
  seed bigint NOT NULL,
  rules_version integer NOT NULL,
  requested_by uuid,
  rematch_of uuid,
  created_at bigint NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  resumes integer NOT NULL DEFAULT 0,
  started_at bigint,
  ended_at bigint,
  cause smallint,
  ticks integer,
  state_hash bigint,
  failure text,
  rated_at bigint
);

CREATE INDEX matches_open ON matches (created_at, id) WHERE status < 2;
CREATE INDEX matches_unrated ON matches (format, ended_at, id) WHERE is_rated = 1 AND status = 2 AND rated_at IS NULL;
CREATE INDEX matches_by_requester ON matches (requested_by, created_at DESC) WHERE requested_by IS NOT NULL;
CREATE INDEX matches_by_end ON matches (ended_at DESC, id) WHERE ended_at IS NOT NULL;

CREATE TABLE match_seats (
  match_id uuid NOT NULL REFERENCES matches (id),
  seat smallint NOT NULL,
  bot_id uuid NOT NULL REFERENCES bots (id),
  version_id uuid NOT NULL REFERENCES bot_versions (id),
  version_number integer NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  team_version_id uuid,
  stays_put smallint NOT NULL,
  placement integer,
  score integer,
  out_since_tick integer,
  spawned integer,
  lost integer,
  killed integer,
  food_eaten bigint,
  conversions integer,
  hill_ms integer,
  faults integer,
  instructions bigint,
  PRIMARY KEY (match_id, seat)
);

-- Ids of matches grow with time, so the last of a bot come first without another column.
CREATE INDEX match_seats_by_bot ON match_seats (bot_id, match_id DESC);
CREATE INDEX match_seats_by_version ON match_seats (version_id, match_id DESC);
CREATE INDEX match_seats_by_owner ON match_seats (owner_id, match_id DESC);

CREATE TABLE match_inputs (
  match_id uuid NOT NULL REFERENCES matches (id),
  number integer NOT NULL,
  tick integer NOT NULL,
  player integer NOT NULL,
  kind smallint NOT NULL,
  text bytea NOT NULL,
  PRIMARY KEY (match_id, number)
);
