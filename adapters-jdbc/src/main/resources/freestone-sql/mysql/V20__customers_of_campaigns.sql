SET @freestone_change = IF(
    EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = 'freestone_opt_in' AND index_name = 'freestone_opt_in_lasting'),
    'DO 0',
    'ALTER TABLE freestone_opt_in
        ADD INDEX freestone_opt_in_lasting (company, campaign, opted_in, until_at, person)');

PREPARE freestone_change FROM @freestone_change;

EXECUTE freestone_change;

SET @freestone_change = IF(
    EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE()
        AND table_name = 'freestone_behavior' AND index_name = 'freestone_behavior_person'),
    'DO 0',
    'ALTER TABLE freestone_behavior
        ADD INDEX freestone_behavior_person (company, behavior, person, achieved)');

PREPARE freestone_change FROM @freestone_change;

EXECUTE freestone_change;

DEALLOCATE PREPARE freestone_change;

INSERT INTO freestone_schema (version, script) VALUES (20, 'V20__customers_of_campaigns.sql');
