-- The head of each ladder: the number of the match it took last, and of which rules epoch its standings are. Who writes standings names the head
-- they follow from, so that two writers never mix. Rebuilds counts how often all of it was replaced.
CREATE TABLE ladders (
  format INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  rebuilds INTEGER NOT NULL,
  fits INTEGER NOT NULL DEFAULT 0,
  fit_number INTEGER,
  fit_at INTEGER,
  fit_matches INTEGER,
  fit_steps INTEGER,
  fit_converged INTEGER
);

-- The order in which a ladder took its matches.
CREATE TABLE rated_matches (
  format INTEGER NOT NULL,
  number INTEGER NOT NULL,
  match_id TEXT NOT NULL UNIQUE REFERENCES matches (id),
  PRIMARY KEY (format, number)
) WITHOUT ROWID;

-- Standings of bot versions and team versions. Ratings are thousandths of a point; number is that of the match that changed the row last.
CREATE TABLE ratings (
  format INTEGER NOT NULL,
  entrant_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  rating INTEGER NOT NULL,
  peak INTEGER NOT NULL,
  wins INTEGER NOT NULL,
  draws INTEGER NOT NULL,
  losses INTEGER NOT NULL,
  form INTEGER NOT NULL,
  streak INTEGER NOT NULL,
  fitted INTEGER,
  fitted_deviation INTEGER,
  fitted_interval INTEGER,
  fitted_games INTEGER,
  PRIMARY KEY (format, entrant_id)
) WITHOUT ROWID;

CREATE INDEX ratings_by_number ON ratings (format, number);
CREATE INDEX ratings_of_entrant ON ratings (entrant_id);

-- Every change of a rating: K in points, expected and scored in millionths of a win.
CREATE TABLE rating_changes (
  match_id TEXT NOT NULL REFERENCES matches (id),
  entrant_id TEXT NOT NULL,
  format INTEGER NOT NULL,
  number INTEGER NOT NULL,
  rating_before INTEGER NOT NULL,
  rating_after INTEGER NOT NULL,
  k INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  scored INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (match_id, entrant_id)
) WITHOUT ROWID;

CREATE INDEX rating_changes_of_entrant ON rating_changes (entrant_id, format, number);
CREATE INDEX rating_changes_by_number ON rating_changes (format, number);
CREATE INDEX rating_changes_by_time ON rating_changes (format, at);

-- Which bots have changed since boards were made, the deleted ones too.
CREATE INDEX bots_by_update ON bots (updated_at);
