ALTER TABLE freestone_schedule ADD COLUMN next_slot TIMESTAMP(6) WITH TIME ZONE;

UPDATE freestone_schedule SET next_slot = (SELECT due_at FROM freestone_work
        WHERE kind = 'outreach.schedule' AND object_id = freestone_schedule.campaign
            AND freestone_work.company = freestone_schedule.company)
    WHERE next_slot IS NULL;

CREATE INDEX freestone_schedule_next ON freestone_schedule (company, next_slot, campaign);

CREATE INDEX freestone_run_latest ON freestone_run (company, created_at, id);

CREATE INDEX freestone_run_latest_live ON freestone_run (company, created_at, id) WHERE live_run IS NOT NULL;

INSERT INTO freestone_schema (version, script) VALUES (17, 'V17__operations.sql');
