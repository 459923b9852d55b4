CREATE TABLE IF NOT EXISTS freestone_report (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version BIGINT NOT NULL,
    id VARCHAR(40) NOT NULL,
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    direction VARCHAR(20) NOT NULL,
    source VARCHAR(50) NOT NULL,
    run_id VARCHAR(50),
    person VARCHAR(130) NOT NULL,
    destination VARCHAR(130),
    started_at DATETIME(6) NOT NULL,
    counts_call BOOLEAN NOT NULL,
    counts_conversation BOOLEAN NOT NULL,
    excluded BOOLEAN NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_report_id UNIQUE (id, company),
    CONSTRAINT freestone_report_kind CHECK (kind IN ('call', 'message')),
    CONSTRAINT freestone_report_direction CHECK (direction IN ('outbound', 'inbound')),
    CONSTRAINT freestone_report_inbound CHECK (NOT (direction = 'inbound' AND counts_call)),
    INDEX freestone_report_person (company, person, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO freestone_schema (version, script) VALUES (5, 'V5__reports.sql');
