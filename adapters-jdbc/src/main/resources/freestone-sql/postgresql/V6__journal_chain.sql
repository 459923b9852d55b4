ALTER TABLE freestone_journal
    ADD COLUMN body_digest VARCHAR(64) COLLATE "C",
    ADD COLUMN chain_seq BIGINT,
    ADD COLUMN chain_hash VARCHAR(64) COLLATE "C",
    ADD CONSTRAINT freestone_journal_linked CHECK ((chain_seq IS NULL) = (chain_hash IS NULL));

CREATE UNIQUE INDEX freestone_journal_place
    ON freestone_journal (company, chain_seq) WHERE chain_seq IS NOT NULL;

CREATE INDEX freestone_journal_unlinked
    ON freestone_journal (chain_seq, company, recorded_at, number) WHERE chain_seq IS NULL;

CREATE TABLE freestone_journal_chain (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) COLLATE "C" NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (company)
);

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
