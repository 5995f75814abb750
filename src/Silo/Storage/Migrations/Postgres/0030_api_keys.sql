CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name text NOT NULL,
  scopes integer NOT NULL,
  hash bytea NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  last_used_at bigint,
  revoked_at bigint
);

CREATE INDEX api_keys_of_owner ON api_keys (owner_id, created_at DESC, id);
