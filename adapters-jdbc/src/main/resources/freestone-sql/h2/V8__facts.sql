CREATE TABLE IF NOT EXISTS freestone_fact (
    company VARCHAR(200) NOT NULL,
    id VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    person VARCHAR(260),
    destination VARCHAR(260),
    debt VARCHAR(260),
    document CHARACTER LARGE OBJECT NOT NULL,
    starts_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ends_at TIMESTAMP(6) WITH TIME ZONE,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    end_recorded_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (id, company),
    CONSTRAINT freestone_fact_kind CHECK (kind IN ('consent', 'opt_out', 'revocation', 'medium_refused', 'do_not_interact', 'stop_flag',
        'inconvenient_time', 'inconvenient_place', 'solicitation_refused', 'possible_revocation', 'inbound')),
    CONSTRAINT freestone_fact_subject CHECK (person IS NOT NULL OR destination IS NOT NULL)
);

CREATE INDEX IF NOT EXISTS freestone_fact_person
    ON freestone_fact (company, person);

CREATE INDEX IF NOT EXISTS freestone_fact_destination
    ON freestone_fact (company, destination);

INSERT INTO freestone_schema (version, script) VALUES (8, 'V8__facts.sql');
