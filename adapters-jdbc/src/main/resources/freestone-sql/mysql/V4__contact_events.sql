CREATE TABLE IF NOT EXISTS freestone_contact_event (
    company VARCHAR(100) NOT NULL,
    source_kind VARCHAR(20) NOT NULL,
    source_id VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    debt VARCHAR(130) NOT NULL,
    person VARCHAR(130) NOT NULL,
    channel VARCHAR(50) NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    subject VARCHAR(100) NOT NULL,
    at DATETIME(6) NOT NULL,
    state VARCHAR(20) NOT NULL,
    marks VARCHAR(200) NOT NULL,
    PRIMARY KEY (source_id, source_kind, company, kind, debt),
    CONSTRAINT freestone_contact_event_source CHECK (source_kind IN ('intent', 'export', 'call', 'inbound')),
    CONSTRAINT freestone_contact_event_kind CHECK (kind IN ('call', 'message', 'conversation')),
    CONSTRAINT freestone_contact_event_state CHECK (state IN ('reserved', 'used', 'released')),
    INDEX freestone_contact_event_person (person, company, at),
    INDEX freestone_contact_event_debt (debt, company, at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_debt_guard (
    company VARCHAR(100) NOT NULL,
    debt VARCHAR(130) NOT NULL,
    PRIMARY KEY (debt, company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO freestone_schema (version, script) VALUES (4, 'V4__contact_events.sql');
