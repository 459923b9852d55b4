CREATE TABLE freestone_export (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    idempotency_key VARCHAR(40) COLLATE "C" NOT NULL,
    run VARCHAR(50) COLLATE "C" NOT NULL,
    place BIGINT NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    destination VARCHAR(130) COLLATE "C" NOT NULL,
    exported_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    assume_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state VARCHAR(20) COLLATE "C" NOT NULL,
    PRIMARY KEY (idempotency_key, company),
    CONSTRAINT freestone_export_state CHECK (state IN ('open', 'settled', 'assumed', 'void'))
);

CREATE INDEX freestone_export_line
    ON freestone_export (run, place);

CREATE INDEX freestone_export_person
    ON freestone_export (run, person);

CREATE INDEX freestone_export_overdue
    ON freestone_export (assume_at) WHERE state = 'open';

INSERT INTO freestone_schema (version, script) VALUES (7, 'V7__exports.sql');
