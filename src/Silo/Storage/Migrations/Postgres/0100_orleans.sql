-- The tables of Orleans, and the statements it uses on them, which it asks for by their keys. The key of a grain is two
-- numbers or a text; a version counts the writes of a row, and a write based on another one than the present returns nothing.

CREATE TABLE orleans_grain_states (
  service_id TEXT NOT NULL,
  state_name TEXT NOT NULL,
  key_n0 BIGINT NOT NULL,
  key_n1 BIGINT NOT NULL,
  key_text TEXT NOT NULL,
  payload BYTEA,
  version INTEGER NOT NULL,
  PRIMARY KEY (service_id, state_name, key_n0, key_n1, key_text)
);

CREATE TABLE orleans_reminders (
  service_id TEXT NOT NULL,
  grain_id TEXT NOT NULL,
  name TEXT NOT NULL,
  start_time TIMESTAMPTZ NOT NULL,
  period_ms BIGINT NOT NULL,
  grain_hash INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (service_id, grain_id, name)
);

CREATE INDEX orleans_reminders_by_hash ON orleans_reminders (service_id, grain_hash);

CREATE TABLE orleans_clusters (
  cluster TEXT PRIMARY KEY,
  version INTEGER NOT NULL
);

CREATE TABLE orleans_members (
  cluster TEXT NOT NULL REFERENCES orleans_clusters,
  address TEXT NOT NULL,
  port INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  silo_name TEXT NOT NULL,
  host_name TEXT NOT NULL,
  status INTEGER NOT NULL,
  proxy_port INTEGER NOT NULL,
  suspect_times TEXT,
  start_time TIMESTAMPTZ NOT NULL,
  alive_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (cluster, address, port, generation)
);

CREATE TABLE OrleansQuery (
  QueryKey TEXT PRIMARY KEY,
  QueryText TEXT NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey',
  $q$SELECT payload AS "PayloadBinary", version AS "Version" FROM orleans_grain_states
  WHERE service_id = @ServiceId AND state_name = @GrainTypeString AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
    AND key_text = COALESCE(@GrainIdExtensionString, '')$q$),
('WriteToStorageKey',
  $q$INSERT INTO orleans_grain_states (service_id, state_name, key_n0, key_n1, key_text, payload, version)
  SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString, ''), @PayloadBinary,
    COALESCE(@GrainStateVersion, 0) + 1
  WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM orleans_grain_states
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
    AND key_text = COALESCE(@GrainIdExtensionString, ''))
  ON CONFLICT (service_id, state_name, key_n0, key_n1, key_text)
  DO UPDATE SET payload = excluded.payload, version = excluded.version WHERE orleans_grain_states.version = excluded.version - 1
  RETURNING version AS "NewGrainStateVersion"$q$),
('ClearStorageKey',
  $q$INSERT INTO orleans_grain_states (service_id, state_name, key_n0, key_n1, key_text, payload, version)
  SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString, ''), CAST(NULL AS bytea),
    COALESCE(@GrainStateVersion, 0) + 1
  WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM orleans_grain_states
    WHERE service_id = @ServiceId AND state_name = @GrainTypeString AND key_n0 = @GrainIdN0 AND key_n1 = @GrainIdN1
    AND key_text = COALESCE(@GrainIdExtensionString, ''))
  ON CONFLICT (service_id, state_name, key_n0, key_n1, key_text)
  DO UPDATE SET payload = excluded.payload, version = excluded.version WHERE orleans_grain_states.version = excluded.version - 1
  RETURNING version AS "NewGrainStateVersion"$q$),
('ReadReminderRowsKey',
  $q$SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND grain_id = @GrainId$q$),
('ReadReminderRowKey',
  $q$SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND grain_id = @GrainId AND name = @ReminderName$q$),
('ReadRangeRows1Key',
  $q$SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash$q$),
('ReadRangeRows2Key',
  $q$SELECT grain_id AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period_ms AS "Period", version AS "Version"
  FROM orleans_reminders WHERE service_id = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)$q$),
('UpsertReminderRowKey',
  $q$INSERT INTO orleans_reminders (service_id, grain_id, name, start_time, period_ms, grain_hash, version)
  VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
  ON CONFLICT (service_id, grain_id, name) DO UPDATE
  SET start_time = excluded.start_time, period_ms = excluded.period_ms, grain_hash = excluded.grain_hash, version = orleans_reminders.version + 1
  RETURNING version AS "Version"$q$),
('DeleteReminderRowKey',
  $q$WITH gone AS (DELETE FROM orleans_reminders
    WHERE service_id = @ServiceId AND grain_id = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1)
  SELECT COUNT(*) > 0 FROM gone$q$),
('DeleteReminderRowsKey',
  $q$DELETE FROM orleans_reminders WHERE service_id = @ServiceId$q$),
('GatewaysQueryKey',
  $q$SELECT address AS "Address", proxy_port AS "ProxyPort", generation AS "Generation" FROM orleans_members
  WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0$q$),
('MembershipReadRowKey',
  $q$SELECT c.version AS "Version", m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName",
    m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspect_times AS "SuspectTimes",
    m.start_time AS "StartTime", m.alive_at AS "IAmAliveTime"
  FROM orleans_clusters c LEFT JOIN orleans_members m ON m.cluster = c.cluster
    AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
  WHERE c.cluster = @DeploymentId$q$),
('MembershipReadAllKey',
  $q$SELECT c.version AS "Version", m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName",
    m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspect_times AS "SuspectTimes",
    m.start_time AS "StartTime", m.alive_at AS "IAmAliveTime"
  FROM orleans_clusters c LEFT JOIN orleans_members m ON m.cluster = c.cluster
  WHERE c.cluster = @DeploymentId$q$),
('InsertMembershipVersionKey',
  $q$WITH made AS (INSERT INTO orleans_clusters (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING 1)
  SELECT COUNT(*) > 0 FROM made$q$),
('InsertMembershipKey',
  $q$WITH bumped AS (UPDATE orleans_clusters SET version = version + 1
    WHERE cluster = @DeploymentId AND version = @Version
      AND NOT EXISTS (SELECT 1 FROM orleans_members m
        WHERE m.cluster = @DeploymentId AND m.address = @Address AND m.port = @Port AND m.generation = @Generation)
    RETURNING cluster),
  made AS (INSERT INTO orleans_members
      (cluster, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_at)
    SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM bumped
    RETURNING 1)
  SELECT COUNT(*) > 0 FROM made$q$),
('UpdateMembershipKey',
  $q$WITH bumped AS (UPDATE orleans_clusters SET version = version + 1
    WHERE cluster = @DeploymentId AND version = @Version
      AND EXISTS (SELECT 1 FROM orleans_members m
        WHERE m.cluster = @DeploymentId AND m.address = @Address AND m.port = @Port AND m.generation = @Generation)
    RETURNING cluster),
  changed AS (UPDATE orleans_members m SET status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
    FROM bumped WHERE m.cluster = bumped.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
    RETURNING 1)
  SELECT COUNT(*) > 0 FROM changed$q$),
('UpdateIAmAlivetimeKey',
  $q$UPDATE orleans_members SET alive_at = @IAmAliveTime
  WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation$q$),
('DeleteMembershipTableEntriesKey',
  $q$DELETE FROM orleans_members WHERE cluster = @DeploymentId;
  DELETE FROM orleans_clusters WHERE cluster = @DeploymentId$q$),
('CleanupDefunctSiloEntriesKey',
  $q$DELETE FROM orleans_members WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status = 6$q$);
