-- The tables of Orleans, and the statements it uses on them, which it asks for by their keys. The key of a grain is two
-- numbers or a text; a version counts the writes of a row, and a write based on another one than the present returns nothing.

CREATE TABLE orleans_grain_states (
  service_id TEXT NOT NULL,
  state_name TEXT NOT NULL,
  key_n0 INTEGER NOT NULL,
  key_n1 INTEGER NOT NULL,
  key_text TEXT NOT NULL,
  payload BLOB,
  version INTEGER NOT NULL,
  PRIMARY KEY (service_id, state_name, key_n0, key_n1, key_text)
);

CREATE TABLE orleans_reminders (
  service_id TEXT NOT NULL,
  grain_id TEXT NOT NULL,
  name TEXT NOT NULL,
  start_time DATETIME NOT NULL,
  period_ms INTEGER NOT NULL,
  grain_hash INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (service_id, grain_id, name)
);

CREATE INDEX orleans_reminders_by_hash ON orleans_reminders (service_id, grain_hash);

CREATE TABLE OrleansQuery (
  QueryKey TEXT PRIMARY KEY,
  QueryText TEXT NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey',
  'SELECT payload AS "PayloadBinary", version AS "Version" FROM orleans_grain_states
  WHERE service_id = @ServiceId AND state_name = @GrainTypeString AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
    AND key_text = COALESCE(@GrainIdExtensionString, '''')'),
('WriteToStorageKey',
  'INSERT INTO orleans_grain_states (service_id, state_name, key_n0, key_n1, key_text, payload, version)
  SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString, ''''), @PayloadBinary,
    COALESCE(@GrainStateVersion, 0) + 1
  WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM orleans_grain_states
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
    AND key_text = COALESCE(@GrainIdExtensionString, ''''))
  ON CONFLICT (service_id, state_name, key_n0, key_n1, key_text)
  DO UPDATE SET payload = excluded.payload, version = excluded.version WHERE orleans_grain_states.version = excluded.version - 1
  RETURNING version AS "NewGrainStateVersion"'),
('ClearStorageKey',
  'INSERT INTO orleans_grain_states (service_id, state_name, key_n0, key_n1, key_text, payload, version)
  SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString, ''''), NULL,
    COALESCE(@GrainStateVersion, 0) + 1
  WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM orleans_grain_states
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
    AND key_text = COALESCE(@GrainIdExtensionString, ''''))
  ON CONFLICT (service_id, state_name, key_n0, key_n1, key_text)
  DO UPDATE SET payload = excluded.payload, version = excluded.version WHERE orleans_grain_states.version = excluded.version - 1
  RETURNING version AS "NewGrainStateVersion"'),
('ReadReminderRowsKey',
  'SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND grain_id = @GrainId'),
('ReadReminderRowKey',
  'SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND grain_id = @GrainId AND name = @ReminderName'),
('ReadRangeRows1Key',
  'SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash'),
('ReadRangeRows2Key',
  'SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)'),
('UpsertReminderRowKey',
  'INSERT INTO orleans_reminders (service_id, grain_id, name, start_time, period_ms, grain_hash, version)
  VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
  ON CONFLICT (service_id, grain_id, name) DO UPDATE
  SET start_time = excluded.start_time, period_ms = excluded.period_ms, grain_hash = excluded.grain_hash, version = orleans_reminders.version + 1
  RETURNING version AS "Version"'),
('DeleteReminderRowKey',
  'DELETE FROM orleans_reminders
    WHERE service_id = @ServiceId AND grain_id = @GrainId AND name = @ReminderName AND version = @Version;
  SELECT changes() > 0'),
('DeleteReminderRowsKey',
  'DELETE FROM orleans_reminders WHERE service_id = @ServiceId');
