-- The keys that matches are signed with, in order; the last one is in use, and of the others only the public half is kept.
CREATE TABLE signing_keys (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  public_key TEXT NOT NULL,
  private_key BLOB,
  used_from INTEGER NOT NULL,
  used_until INTEGER
);
