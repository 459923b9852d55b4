CREATE INDEX IF NOT EXISTS freestone_opt_in_lasting
    ON freestone_opt_in (company, campaign, opted_in, until_at, person);

CREATE INDEX IF NOT EXISTS freestone_behavior_person
    ON freestone_behavior (company, behavior, person, achieved);

INSERT INTO freestone_schema (version, script) VALUES (20, 'V20__customers_of_campaigns.sql');
