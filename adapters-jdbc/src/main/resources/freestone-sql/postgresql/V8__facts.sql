CREATE TABLE freestone_fact (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    id VARCHAR(50) COLLATE "C" NOT NULL,
    kind VARCHAR(20) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C",
    destination VARCHAR(130) COLLATE "C",
    debt VARCHAR(130) COLLATE "C",
    document TEXT NOT NULL,
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

CREATE INDEX freestone_fact_person
    ON freestone_fact (company, person);

CREATE INDEX freestone_fact_destination
    ON freestone_fact (company, destination);

INSERT INTO freestone_schema (version, script) VALUES (8, 'V8__facts.sql');
