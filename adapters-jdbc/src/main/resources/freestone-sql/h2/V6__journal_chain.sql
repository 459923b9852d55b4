CREATE TABLE IF NOT EXISTS freestone_journal_chain (
    company VARCHAR(200) NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (company)
);

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
