-- Who had a program first, and what somebody has waiting and running, are asked with every challenge.
CREATE INDEX bot_versions_first_of_shape ON bot_versions (shape, created_at, id) WHERE shape IS NOT NULL;
CREATE INDEX matches_open_by_requester ON matches (requested_by, pace) WHERE status < 2;
