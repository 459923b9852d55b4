CREATE TABLE freestone_fact_snapshot (
    digest VARCHAR(100) COLLATE "C" NOT NULL,
    company VARCHAR(100) COLLATE "C" NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (digest, company)
);

INSERT INTO freestone_schema (version, script) VALUES (9, 'V9__fact_snapshots.sql');
