SET @freestone_change = IF(
    EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = 'freestone_promo_program' AND index_name = 'freestone_promo_program_ending'),
    'DO 0',
    'ALTER TABLE freestone_promo_program
        ADD INDEX freestone_promo_program_ending (company, status, last_day, number)');

PREPARE freestone_change FROM @freestone_change;

EXECUTE freestone_change;

SET @freestone_change = IF(
    EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE()
        AND table_name = 'freestone_behavior' AND column_name = 'achieved'),
    'DO 0',
    'ALTER TABLE freestone_behavior
        ADD COLUMN achieved BIGINT DEFAULT 0 NOT NULL,
        ADD INDEX freestone_behavior_achieved (company, behavior, achieved)');

PREPARE freestone_change FROM @freestone_change;

EXECUTE freestone_change;

DEALLOCATE PREPARE freestone_change;

INSERT INTO freestone_schema (version, script) VALUES (19, 'V19__overviews.sql');
