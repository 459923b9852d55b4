CREATE TABLE freestone_journal_chain (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) COLLATE "C" NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (company)
);

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
