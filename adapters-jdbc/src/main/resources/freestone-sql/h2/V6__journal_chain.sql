ALTER TABLE freestone_journal ADD COLUMN IF NOT EXISTS body_digest VARCHAR(64);

ALTER TABLE freestone_journal ADD COLUMN IF NOT EXISTS chain_seq BIGINT;

ALTER TABLE freestone_journal ADD COLUMN IF NOT EXISTS chain_hash VARCHAR(64);

ALTER TABLE freestone_journal ADD CONSTRAINT IF NOT EXISTS freestone_journal_linked
    CHECK ((chain_seq IS NULL AND chain_hash IS NULL) OR (chain_seq IS NOT NULL AND chain_hash IS NOT NULL));

CREATE UNIQUE INDEX IF NOT EXISTS freestone_journal_place ON freestone_journal (company, chain_seq);

CREATE INDEX IF NOT EXISTS freestone_journal_unlinked
    ON freestone_journal (chain_seq, company, recorded_at, number);

CREATE TABLE IF NOT EXISTS freestone_journal_chain (
    company VARCHAR(200) NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (company)
);

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
