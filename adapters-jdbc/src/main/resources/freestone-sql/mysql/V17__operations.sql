SET @freestone_change = IF(
    EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE()
        AND table_name = 'freestone_schedule' AND column_name = 'next_slot'),
    'DO 0',
    'ALTER TABLE freestone_schedule
        ADD COLUMN next_slot DATETIME(6),
        ADD INDEX freestone_schedule_next (company, next_slot, campaign)');

PREPARE freestone_change FROM @freestone_change;

EXECUTE freestone_change;

UPDATE freestone_schedule SET next_slot = (SELECT due_at FROM freestone_work
        WHERE kind = 'outreach.schedule' AND object_id = freestone_schedule.campaign
            AND freestone_work.company = freestone_schedule.company)
    WHERE next_slot IS NULL;

SET @freestone_change = IF(
    EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE()
        AND table_name = 'freestone_run' AND column_name = 'is_live'),
    'DO 0',
    'ALTER TABLE freestone_run
        ADD COLUMN is_live BOOLEAN GENERATED ALWAYS AS (live_run IS NOT NULL) STORED,
        ADD INDEX freestone_run_latest (company, created_at, id),
        ADD INDEX freestone_run_latest_live (company, is_live, created_at, id)');

PREPARE freestone_change FROM @freestone_change;

EXECUTE freestone_change;

DEALLOCATE PREPARE freestone_change;

INSERT INTO freestone_schema (version, script) VALUES (17, 'V17__operations.sql');
