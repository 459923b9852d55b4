CREATE TABLE freestone_contact_event (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    source_kind VARCHAR(20) COLLATE "C" NOT NULL,
    source_id VARCHAR(200) COLLATE "C" NOT NULL,
    kind VARCHAR(20) COLLATE "C" NOT NULL,
    debt VARCHAR(130) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    channel VARCHAR(50) COLLATE "C" NOT NULL,
    purpose VARCHAR(20) COLLATE "C" NOT NULL,
    subject VARCHAR(100) COLLATE "C" NOT NULL,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state VARCHAR(20) COLLATE "C" NOT NULL,
    marks VARCHAR(200) COLLATE "C" NOT NULL,
    PRIMARY KEY (source_id, source_kind, company, kind, debt),
    CONSTRAINT freestone_contact_event_source CHECK (source_kind IN ('intent', 'export', 'call', 'inbound')),
    CONSTRAINT freestone_contact_event_kind CHECK (kind IN ('call', 'message', 'conversation')),
    CONSTRAINT freestone_contact_event_state CHECK (state IN ('reserved', 'used', 'released'))
);

CREATE INDEX freestone_contact_event_person
    ON freestone_contact_event (person, company, at) WHERE state <> 'released';

CREATE INDEX freestone_contact_event_debt
    ON freestone_contact_event (debt, company, at) WHERE state <> 'released' AND debt <> '';

CREATE TABLE freestone_debt_guard (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    debt VARCHAR(130) COLLATE "C" NOT NULL,
    PRIMARY KEY (debt, company)
);

INSERT INTO freestone_schema (version, script) VALUES (4, 'V4__contact_events.sql');
