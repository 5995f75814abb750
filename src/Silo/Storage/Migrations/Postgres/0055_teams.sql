-- Versions are the number of the last version. A deleted team takes no name.
CREATE TABLE teams (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id),
  name text NOT NULL,
  name_key text NOT NULL,
  is_archived smallint NOT NULL,
  versions integer NOT NULL,
  revision integer NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  deleted_at bigint,
  UNIQUE (owner_id, name_key)
);

CREATE INDEX teams_of_owner ON teams (owner_id, updated_at DESC, id) WHERE deleted_at IS NULL;

-- The members are versions of bots, and may be the same.
CREATE TABLE team_versions (
  id uuid PRIMARY KEY,
  team_id uuid NOT NULL REFERENCES teams (id),
  number integer NOT NULL,
  member_a uuid NOT NULL REFERENCES bot_versions (id),
  member_b uuid NOT NULL REFERENCES bot_versions (id),
  created_at bigint NOT NULL,
  UNIQUE (team_id, number)
);
