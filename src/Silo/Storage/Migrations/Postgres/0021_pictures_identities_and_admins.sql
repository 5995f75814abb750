CREATE TABLE avatars (
  user_id uuid PRIMARY KEY REFERENCES users (id),
  hash text NOT NULL,
  format integer NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  picture bytea NOT NULL
);

CREATE TABLE identities (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  provider text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL,
  created_at bigint NOT NULL,
  UNIQUE (provider, subject),
  UNIQUE (user_id, provider)
);

CREATE TABLE admin_actions (
  id uuid PRIMARY KEY,
  admin_id uuid NOT NULL REFERENCES users (id),
  user_id uuid NOT NULL REFERENCES users (id),
  action integer NOT NULL,
  reason text NOT NULL,
  at bigint NOT NULL
);

CREATE INDEX admin_actions_of_user ON admin_actions (user_id, at DESC);
