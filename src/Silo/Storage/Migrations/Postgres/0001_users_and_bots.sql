CREATE TABLE users (
  id uuid PRIMARY KEY,
  username text NOT NULL,
  username_key text NOT NULL UNIQUE,
  role integer NOT NULL,
  created_at bigint NOT NULL
);

CREATE TABLE bots (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id),
  name text NOT NULL,
  name_key text NOT NULL,
  description text NOT NULL,
  visibility integer NOT NULL,
  revision integer NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  UNIQUE (owner_id, name_key)
);

CREATE INDEX bots_of_owner ON bots (owner_id, updated_at DESC, id);
