CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  kind integer NOT NULL,
  at bigint NOT NULL,
  sentence text NOT NULL,
  match_id uuid,
  bot_id uuid,
  read_at bigint
);

CREATE INDEX notifications_of_user ON notifications (user_id, at DESC, id);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;

-- Kinds that are new are switched on within the site: 16 bot fault, 32 rank passed. Who is erased (standing 3) is told nothing.
UPDATE users SET notify_in_app = notify_in_app | 48 WHERE standing <> 3;
