CREATE TABLE kept_answers (
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  request_key text NOT NULL,
  hash bytea NOT NULL,
  status integer NOT NULL,
  content_type text,
  location text,
  tag text,
  body bytea,
  created_at bigint NOT NULL,
  PRIMARY KEY (user_id, request_key)
);

CREATE INDEX kept_answers_by_age ON kept_answers (created_at);
