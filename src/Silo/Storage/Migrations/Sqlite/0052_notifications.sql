-- Whether they are told within the site, and whether a letter is still to tell of them, was the choice of the user when they were written.
CREATE TABLE notifications (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  kind INTEGER NOT NULL,
  at INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  match_id TEXT,
  bot_id TEXT,
  in_app INTEGER NOT NULL,
  by_mail INTEGER NOT NULL,
  read_at INTEGER
);

CREATE INDEX notifications_of_user ON notifications (user_id, at DESC, id DESC) WHERE in_app = 1;
CREATE INDEX notifications_unread ON notifications (user_id) WHERE in_app = 1 AND read_at IS NULL;
CREATE INDEX notifications_to_mail ON notifications (user_id) WHERE by_mail = 1;

-- When a letter was last written to whom.
CREATE TABLE notification_letters (
  user_id TEXT PRIMARY KEY,
  written_at INTEGER NOT NULL
);

-- Kinds that are new are switched on within the site: 16 bot fault, 32 rank passed. Who is erased (standing 3) is told nothing.
UPDATE users SET notify_in_app = notify_in_app | 48 WHERE standing <> 3;
