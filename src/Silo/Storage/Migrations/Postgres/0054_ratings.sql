-- The head of each ladder: the number of the match it took last, and of which rules epoch its standings are. Who writes standings names the head
-- they follow from, so that two writers never mix. Rebuilds counts how often all of it was replaced.
CREATE TABLE ladders (
  format smallint PRIMARY KEY,
  number bigint NOT NULL,
  epoch integer NOT NULL,
  rebuilds integer NOT NULL,
  fits integer NOT NULL DEFAULT 0,
  fit_number bigint,
  fit_at bigint,
  fit_matches integer,
  fit_steps integer,
  fit_converged smallint
);

-- The order in which a ladder took its matches.
CREATE TABLE rated_matches (
  format smallint NOT NULL,
  number bigint NOT NULL,
  match_id uuid NOT NULL UNIQUE REFERENCES matches (id),
  PRIMARY KEY (format, number)
);

-- Standings of bot versions and team versions. Ratings are thousandths of a point; number is that of the match that changed the row last.
CREATE TABLE ratings (
  format smallint NOT NULL,
  entrant_id uuid NOT NULL,
  number bigint NOT NULL,
  rating integer NOT NULL,
  peak integer NOT NULL,
  wins integer NOT NULL,
  draws integer NOT NULL,
  losses integer NOT NULL,
  form integer NOT NULL,
  streak integer NOT NULL,
  fitted integer,
  fitted_deviation integer,
  fitted_interval integer,
  fitted_games integer,
  PRIMARY KEY (format, entrant_id)
);

CREATE INDEX ratings_by_number ON ratings (format, number);
CREATE INDEX ratings_of_entrant ON ratings (entrant_id);

-- Every change of a rating: K in points, expected and scored in millionths of a win.
CREATE TABLE rating_changes (
  match_id uuid NOT NULL REFERENCES matches (id),
  entrant_id uuid NOT NULL,
  format smallint NOT NULL,
  number bigint NOT NULL,
  rating_before integer NOT NULL,
  rating_after integer NOT NULL,
  k integer NOT NULL,
  expected integer NOT NULL,
  scored integer NOT NULL,
  outcome smallint NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (match_id, entrant_id)
);

CREATE INDEX rating_changes_of_entrant ON rating_changes (entrant_id, format, number);
CREATE INDEX rating_changes_by_number ON rating_changes (format, number);
CREATE INDEX rating_changes_by_time ON rating_changes (format, at);

-- Which bots have changed since boards were made, the deleted ones too.
CREATE INDEX bots_by_update ON bots (updated_at);
