CREATE INDEX freestone_promo_program_ending
    ON freestone_promo_program (company, last_day, number) WHERE status = 'active';

ALTER TABLE freestone_behavior ADD COLUMN achieved BIGINT DEFAULT 0 NOT NULL;

CREATE INDEX freestone_behavior_achieved
    ON freestone_behavior (company, behavior, achieved) WHERE achieved > 0;

INSERT INTO freestone_schema (version, script) VALUES (19, 'V19__overviews.sql');
