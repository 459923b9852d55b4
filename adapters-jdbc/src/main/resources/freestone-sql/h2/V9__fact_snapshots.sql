CREATE TABLE IF NOT EXISTS freestone_fact_snapshot (
    digest VARCHAR(200) NOT NULL,
    company VARCHAR(200) NOT NULL,
    document CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (digest, company)
);

INSERT INTO freestone_schema (version, script) VALUES (9, 'V9__fact_snapshots.sql');
