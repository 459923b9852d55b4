CREATE TABLE IF NOT EXISTS freestone_contact_event (
    company VARCHAR(200) NOT NULL,
    source_kind VARCHAR(20) NOT NULL,
    source_id VARCHAR(400) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    debt VARCHAR(260) NOT NULL,
    person VARCHAR(260) NOT NULL,
    channel VARCHAR(100) NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state VARCHAR(20) NOT NULL,
    marks VARCHAR(200) NOT NULL,
    PRIMARY KEY (source_id, source_kind, company, kind, debt),
    CONSTRAINT freestone_contact_event_source CHECK (source_kind IN ('intent', 'export', 'call', 'inbound')),
    CONSTRAINT freestone_contact_event_kind CHECK (kind IN ('call', 'message', 'conversation')),
    CONSTRAINT freestone_contact_event_state CHECK (state IN ('reserved', 'used', 'released'))
);

CREATE INDEX IF NOT EXISTS freestone_contact_event_person
    ON freestone_contact_event (person, company, at);

CREATE INDEX IF NOT EXISTS freestone_contact_event_debt
    ON freestone_contact_event (debt, company, at);

CREATE TABLE IF NOT EXISTS freestone_debt_guard (
    company VARCHAR(200) NOT NULL,
    debt VARCHAR(260) NOT NULL,
    PRIMARY KEY (debt, company)
);

INSERT INTO freestone_schema (version, script) VALUES (4, 'V4__contact_events.sql');
