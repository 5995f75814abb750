CREATE TABLE kept_answers (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  request_key TEXT NOT NULL,
  hash BLOB NOT NULL,
  status INTEGER NOT NULL,
  content_type TEXT,
  location TEXT,
  tag TEXT,
  body BLOB,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, request_key)
);

CREATE INDEX kept_answers_by_age ON kept_answers (created_at);
