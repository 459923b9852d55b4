CREATE TABLE IF NOT EXISTS freestone_fact_snapshot (
    digest VARCHAR(100) NOT NULL,
    company VARCHAR(100) NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (digest, company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (9, 'V9__fact_snapshots.sql');
