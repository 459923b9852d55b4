CREATE TABLE IF NOT EXISTS freestone_run_chunk (
    run VARCHAR(50) NOT NULL,
    worker VARCHAR(30) NOT NULL,
    first_row BIGINT NOT NULL,
    row_count INTEGER NOT NULL,
    company VARCHAR(200) NOT NULL,
    document CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (run, worker, first_row)
);

INSERT INTO freestone_schema (version, script) VALUES (3, 'V3__run_chunks.sql');
