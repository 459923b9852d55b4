CREATE INDEX freestone_opt_in_lasting
    ON freestone_opt_in (company, campaign, person) WHERE opted_in AND until_at IS NULL;

DROP INDEX freestone_behavior_achieved;

CREATE INDEX freestone_behavior_achieved
    ON freestone_behavior (company, behavior, person) WHERE achieved > 0;

INSERT INTO freestone_schema (version, script) VALUES (20, 'V20__customers_of_campaigns.sql');
