-- The keys that matches are signed with, in order; the last one is in use, and of the others only the public half is kept.
CREATE TABLE signing_keys (
  number integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  public_key text NOT NULL,
  private_key bytea,
  used_from bigint NOT NULL,
  used_until bigint
);
