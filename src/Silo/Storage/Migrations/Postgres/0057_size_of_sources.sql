-- How much source the versions of a bot hold, without reading them.
CREATE INDEX bot_versions_by_size ON bot_versions (bot_id, source_bytes);
