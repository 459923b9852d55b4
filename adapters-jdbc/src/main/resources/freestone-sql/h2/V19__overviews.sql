CREATE INDEX IF NOT EXISTS freestone_promo_program_ending
    ON freestone_promo_program (company, status, last_day, number);

ALTER TABLE freestone_behavior ADD COLUMN IF NOT EXISTS achieved BIGINT DEFAULT 0 NOT NULL;

CREATE INDEX IF NOT EXISTS freestone_behavior_achieved
    ON freestone_behavior (company, behavior, achieved);

INSERT INTO freestone_schema (version, script) VALUES (19, 'V19__overviews.sql');
