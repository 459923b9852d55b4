CREATE TABLE freestone_contact_tally (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    state VARCHAR(20) COLLATE "C" NOT NULL,
    planned_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    part BIGINT NOT NULL,
    contacts BIGINT NOT NULL,
    first_number BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (company, state, planned_at, part),
    CONSTRAINT freestone_contact_tally_state CHECK (state IN (
        'planned', 'held', 'claimed', 'attempted', 'unknown', 'confirmed', 'refused', 'canceled', 'suppressed', 'day'))
) WITH (fillfactor = 50);

CREATE INDEX freestone_contact_tally_loose
    ON freestone_contact_tally (part) WHERE part >= 4;

INSERT INTO freestone_contact_tally (company, state, planned_at, part, contacts, first_number, last_number)
    SELECT company, state, planned_at, 0, COUNT(*), MIN(number), MAX(number)
    FROM (SELECT i.company, s.state AS state, to_timestamp(floor(extract(epoch FROM i.created_at) / 900) * 900) AS planned_at, i.number
        FROM freestone_intent i JOIN freestone_intent_status s ON s.number = i.number) planned
    GROUP BY company, state, planned_at;

INSERT INTO freestone_contact_tally (company, state, planned_at, part, contacts, first_number, last_number)
    SELECT company, state, planned_at, 0, COUNT(*), MIN(number), MAX(number)
    FROM (SELECT i.company, 'day' AS state, to_timestamp(floor(extract(epoch FROM i.created_at) / 86400) * 86400) AS planned_at, i.number
        FROM freestone_intent i) planned
    GROUP BY company, state, planned_at;

INSERT INTO freestone_schema (version, script) VALUES (18, 'V18__contact_tally.sql');
