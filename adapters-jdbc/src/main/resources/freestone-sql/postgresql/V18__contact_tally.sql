CREATE TABLE freestone_contact_tally (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    span VARCHAR(20) COLLATE "C" NOT NULL,
    planned_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state VARCHAR(20) COLLATE "C" NOT NULL,
    part BIGINT NOT NULL,
    contacts BIGINT NOT NULL,
    first_number BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (company, span, planned_at, state, part),
    CONSTRAINT freestone_contact_tally_span CHECK (span IN ('quarter', 'day')),
    CONSTRAINT freestone_contact_tally_state CHECK (state IN (
        'planned', 'held', 'claimed', 'attempted', 'unknown', 'confirmed', 'refused', 'canceled', 'suppressed', 'any'))
) WITH (fillfactor = 50);

CREATE INDEX freestone_contact_tally_loose
    ON freestone_contact_tally (part) WHERE part >= 4;

INSERT INTO freestone_contact_tally (company, span, planned_at, state, part, contacts, first_number, last_number)
    SELECT company, 'quarter', planned_at, state, 0, COUNT(*), MIN(number), MAX(number)
    FROM (SELECT i.company, s.state, i.number,
            to_timestamp(floor(extract(epoch FROM i.created_at) / 900) * 900) AS planned_at
        FROM freestone_intent i JOIN freestone_intent_status s ON s.number = i.number) planned
    GROUP BY company, planned_at, state
    ORDER BY company, planned_at, state;

INSERT INTO freestone_contact_tally (company, span, planned_at, state, part, contacts, first_number, last_number)
    SELECT company, 'day', planned_at, 'any', 0, COUNT(*), MIN(number), MAX(number)
    FROM (SELECT i.company, i.number,
            to_timestamp(floor(extract(epoch FROM i.created_at) / 86400) * 86400) AS planned_at
        FROM freestone_intent i) planned
    GROUP BY company, planned_at
    ORDER BY company, planned_at;

INSERT INTO freestone_schema (version, script) VALUES (18, 'V18__contact_tally.sql');
