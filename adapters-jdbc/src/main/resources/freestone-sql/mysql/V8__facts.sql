CREATE TABLE IF NOT EXISTS freestone_fact (
    company VARCHAR(100) NOT NULL,
    id VARCHAR(50) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    person VARCHAR(130),
    destination VARCHAR(130),
    debt VARCHAR(130),
    document LONGTEXT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6),
    ended_at DATETIME(6),
    recorded_at DATETIME(6) NOT NULL,
    end_recorded_at DATETIME(6),
    PRIMARY KEY (id, company),
    CONSTRAINT freestone_fact_kind CHECK (kind IN ('consent', 'opt_out', 'revocation', 'medium_refused', 'do_not_interact', 'stop_flag',
        'inconvenient_time', 'inconvenient_place', 'solicitation_refused', 'possible_revocation', 'inbound')),
    CONSTRAINT freestone_fact_subject CHECK (person IS NOT NULL OR destination IS NOT NULL),
    INDEX freestone_fact_person (company, person),
    INDEX freestone_fact_destination (company, destination)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO freestone_schema (version, script) VALUES (8, 'V8__facts.sql');
