ALTER TABLE users ADD COLUMN email TEXT;
ALTER TABLE users ADD COLUMN email_key TEXT;
ALTER TABLE users ADD COLUMN email_pending TEXT;
ALTER TABLE users ADD COLUMN password_hash TEXT;
ALTER TABLE users ADD COLUMN display_name TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN bio TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN avatar INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN avatar_hash TEXT;
ALTER TABLE users ADD COLUMN notify_in_app INTEGER NOT NULL DEFAULT 15;
ALTER TABLE users ADD COLUMN notify_by_mail INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN suspended_because TEXT;
ALTER TABLE users ADD COLUMN erase_after INTEGER;
ALTER TABLE users ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN updated_at INTEGER;

CREATE UNIQUE INDEX users_by_email ON users (email_key);
CREATE INDEX users_to_erase ON users (erase_after);
CREATE INDEX users_by_standing ON users (standing, created_at);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  kind INTEGER NOT NULL,
  secret_hash TEXT NOT NULL,
  access_hash TEXT,
  access_until INTEGER,
  device TEXT NOT NULL,
  address TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL
);

CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE INDEX sessions_by_last_seen ON sessions (last_seen_at);

CREATE TABLE spent_refresh_tokens (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  secret_hash TEXT NOT NULL,
  PRIMARY KEY (session_id, secret_hash)
);

CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  purpose INTEGER NOT NULL,
  email TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  UNIQUE (user_id, purpose)
);

CREATE INDEX tickets_by_expiry ON tickets (expires_at);

CREATE TABLE sign_ins (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  at INTEGER NOT NULL,
  result INTEGER NOT NULL,
  provider TEXT NOT NULL,
  device TEXT NOT NULL,
  address TEXT NOT NULL
);

CREATE INDEX sign_ins_of_user ON sign_ins (user_id, at DESC);
CREATE INDEX sign_ins_by_time ON sign_ins (at);

CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER,
  failure TEXT
);

CREATE INDEX mails_to_send ON mails (next_attempt_at);
CREATE INDEX mails_by_time ON mails (created_at);
