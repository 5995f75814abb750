CREATE TABLE avatars (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  hash TEXT NOT NULL,
  format INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  picture BLOB NOT NULL
);

CREATE TABLE identities (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  provider TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (provider, subject),
  UNIQUE (user_id, provider)
);

CREATE TABLE admin_actions (
  id TEXT PRIMARY KEY,
  admin_id TEXT NOT NULL REFERENCES users (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  action INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
);

CREATE INDEX admin_actions_of_user ON admin_actions (user_id, at DESC);
