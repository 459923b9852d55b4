CREATE TABLE IF NOT EXISTS freestone_journal_chain (
    company VARCHAR(100) NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at DATETIME(6),
    PRIMARY KEY (company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
