CREATE TABLE IF NOT EXISTS freestone_export (
    company VARCHAR(100) NOT NULL,
    idempotency_key VARCHAR(40) NOT NULL,
    run VARCHAR(50) NOT NULL,
    place BIGINT NOT NULL,
    person VARCHAR(130) NOT NULL,
    destination VARCHAR(130) NOT NULL,
    exported_at DATETIME(6) NOT NULL,
    assume_at DATETIME(6) NOT NULL,
    state VARCHAR(20) NOT NULL,
    PRIMARY KEY (idempotency_key, company),
    CONSTRAINT freestone_export_state CHECK (state IN ('open', 'settled', 'assumed', 'void')),
    INDEX freestone_export_line (run, place),
    INDEX freestone_export_person (run, person),
    INDEX freestone_export_overdue (state, assume_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO freestone_schema (version, script) VALUES (7, 'V7__exports.sql');
