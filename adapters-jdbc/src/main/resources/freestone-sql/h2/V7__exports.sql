CREATE TABLE IF NOT EXISTS freestone_export (
    company VARCHAR(200) NOT NULL,
    idempotency_key VARCHAR(40) NOT NULL,
    run VARCHAR(50) NOT NULL,
    place BIGINT NOT NULL,
    person VARCHAR(260) NOT NULL,
    destination VARCHAR(260) NOT NULL,
    exported_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    assume_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state VARCHAR(20) NOT NULL,
    PRIMARY KEY (idempotency_key, company),
    CONSTRAINT freestone_export_state CHECK (state IN ('open', 'settled', 'assumed', 'void'))
);

CREATE INDEX IF NOT EXISTS freestone_export_line
    ON freestone_export (run, place);

CREATE INDEX IF NOT EXISTS freestone_export_person
    ON freestone_export (run, person);

CREATE INDEX IF NOT EXISTS freestone_export_overdue
    ON freestone_export (state, assume_at);

INSERT INTO freestone_schema (version, script) VALUES (7, 'V7__exports.sql');
