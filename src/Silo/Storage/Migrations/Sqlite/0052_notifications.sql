CREATE TABLE notifications (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  kind INTEGER NOT NULL,
  at INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  match_id TEXT,
  bot_id TEXT,
  read_at INTEGER
);

CREATE INDEX notifications_of_user ON notifications (user_id, at DESC, id);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
