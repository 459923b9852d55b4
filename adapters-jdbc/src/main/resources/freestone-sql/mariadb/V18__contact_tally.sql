CREATE TABLE IF NOT EXISTS freestone_contact_tally (
    company VARCHAR(100) NOT NULL,
    span VARCHAR(20) NOT NULL,
    planned_at DATETIME(6) NOT NULL,
    state VARCHAR(20) NOT NULL,
    part BIGINT NOT NULL,
    contacts BIGINT NOT NULL,
    first_number BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (company, span, planned_at, state, part),
    CONSTRAINT freestone_contact_tally_span CHECK (span IN ('quarter', 'day')),
    CONSTRAINT freestone_contact_tally_state CHECK (state IN (
        'planned', 'held', 'claimed', 'attempted', 'unknown', 'confirmed', 'refused', 'canceled', 'suppressed', 'any')),
    INDEX freestone_contact_tally_loose (part)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

DELETE FROM freestone_contact_tally;

INSERT INTO freestone_contact_tally (company, span, planned_at, state, part, contacts, first_number, last_number)
    SELECT company, 'quarter', planned_at, state, 0, COUNT(*), MIN(number), MAX(number)
    FROM (SELECT i.company, s.state, i.number,
            TIMESTAMPADD(MINUTE, TIMESTAMPDIFF(MINUTE, TIMESTAMP '1970-01-01 00:00:00', i.created_at) DIV 15 * 15,
                TIMESTAMP '1970-01-01 00:00:00') AS planned_at
        FROM freestone_intent i JOIN freestone_intent_status s ON s.number = i.number) planned
    GROUP BY company, planned_at, state
    ORDER BY company, planned_at, state;

INSERT INTO freestone_contact_tally (company, span, planned_at, state, part, contacts, first_number, last_number)
    SELECT company, 'day', planned_at, 'any', 0, COUNT(*), MIN(number), MAX(number)
    FROM (SELECT i.company, i.number,
            TIMESTAMPADD(DAY, TIMESTAMPDIFF(DAY, TIMESTAMP '1970-01-01 00:00:00', i.created_at),
                TIMESTAMP '1970-01-01 00:00:00') AS planned_at
        FROM freestone_intent i) planned
    GROUP BY company, planned_at
    ORDER BY company, planned_at;

INSERT INTO freestone_schema (version, script) VALUES (18, 'V18__contact_tally.sql');
