ALTER TABLE users ADD COLUMN email text;
ALTER TABLE users ADD COLUMN email_key text;
ALTER TABLE users ADD COLUMN email_pending text;
ALTER TABLE users ADD COLUMN password_hash text;
ALTER TABLE users ADD COLUMN display_name text NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN bio text NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN avatar integer NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN avatar_hash text;
ALTER TABLE users ADD COLUMN notify_in_app integer NOT NULL DEFAULT 15;
ALTER TABLE users ADD COLUMN notify_by_mail integer NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN standing integer NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN suspended_because text;
ALTER TABLE users ADD COLUMN erase_after bigint;
ALTER TABLE users ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN updated_at bigint;

CREATE UNIQUE INDEX users_by_email ON users (email_key);
CREATE INDEX users_to_erase ON users (erase_after);
CREATE INDEX users_by_standing ON users (standing, created_at);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  kind integer NOT NULL,
  secret_hash text NOT NULL,
  access_hash text,
  access_until bigint,
  device text NOT NULL,
  address text NOT NULL,
  created_at bigint NOT NULL,
  last_seen_at bigint NOT NULL
);

CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE INDEX sessions_by_last_seen ON sessions (last_seen_at);

CREATE TABLE spent_refresh_tokens (
  session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  secret_hash text NOT NULL,
  PRIMARY KEY (session_id, secret_hash)
);

CREATE TABLE tickets (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  purpose integer NOT NULL,
  email text NOT NULL,
  secret_hash text NOT NULL,
  expires_at bigint NOT NULL,
  UNIQUE (user_id, purpose)
);

CREATE INDEX tickets_by_expiry ON tickets (expires_at);

CREATE TABLE sign_ins (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  at bigint NOT NULL,
  result integer NOT NULL,
  provider text NOT NULL,
  device text NOT NULL,
  address text NOT NULL
);

CREATE INDEX sign_ins_of_user ON sign_ins (user_id, at DESC);
CREATE INDEX sign_ins_by_time ON sign_ins (at);

CREATE TABLE mails (
  id uuid PRIMARY KEY,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at bigint NOT NULL,
  sent_at bigint,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at bigint,
  failure text
);

CREATE INDEX mails_to_send ON mails (next_attempt_at);
CREATE INDEX mails_by_time ON mails (created_at);
