CREATE TABLE token_accounts (
  user_id TEXT PRIMARY KEY,
  balance INTEGER NOT NULL,
  counted_until INTEGER NOT NULL,
  entries INTEGER NOT NULL
);

-- The ledger. What tokens are spent on or given back for is there once for each cause, which makes writing it again harmless.
CREATE TABLE token_entries (
  user_id TEXT NOT NULL REFERENCES token_accounts (user_id),
  number INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  cause INTEGER NOT NULL,
  subject TEXT,
  at INTEGER NOT NULL,
  balance INTEGER NOT NULL,
  PRIMARY KEY (user_id, number)
) WITHOUT ROWID;

CREATE UNIQUE INDEX token_entries_once ON token_entries (user_id, cause, subject) WHERE subject IS NOT NULL;
