CREATE TABLE token_accounts (
  user_id uuid PRIMARY KEY,
  balance integer NOT NULL,
  counted_until bigint NOT NULL,
  entries integer NOT NULL
);

-- The ledger. What tokens are spent on or given back for is there once for each cause, which makes writing it again harmless.
CREATE TABLE token_entries (
  user_id uuid NOT NULL REFERENCES token_accounts (user_id),
  number integer NOT NULL,
  amount integer NOT NULL,
  cause smallint NOT NULL,
  subject uuid,
  at bigint NOT NULL,
  balance integer NOT NULL,
  PRIMARY KEY (user_id, number)
);

CREATE UNIQUE INDEX token_entries_once ON token_entries (user_id, cause, subject) WHERE subject IS NOT NULL;
