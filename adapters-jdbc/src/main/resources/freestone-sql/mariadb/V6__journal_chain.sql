ALTER TABLE freestone_journal
    ADD COLUMN IF NOT EXISTS body_digest VARCHAR(64),
    ADD COLUMN IF NOT EXISTS chain_seq BIGINT,
    ADD COLUMN IF NOT EXISTS chain_hash VARCHAR(64),
    ADD UNIQUE INDEX IF NOT EXISTS freestone_journal_place (company, chain_seq),
    ADD INDEX IF NOT EXISTS freestone_journal_unlinked (chain_seq, company, recorded_at, number);

ALTER TABLE freestone_journal ADD CONSTRAINT IF NOT EXISTS freestone_journal_linked
    CHECK ((chain_seq IS NULL) = (chain_hash IS NULL));

CREATE TABLE IF NOT EXISTS freestone_journal_chain (
    company VARCHAR(100) NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at DATETIME(6),
    PRIMARY KEY (company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
