CREATE TABLE freestone_run_chunk (
    run VARCHAR(50) COLLATE "C" NOT NULL,
    worker VARCHAR(30) COLLATE "C" NOT NULL,
    first_row BIGINT NOT NULL,
    row_count INTEGER NOT NULL,
    company VARCHAR(100) COLLATE "C" NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (run, worker, first_row)
);

INSERT INTO freestone_schema (version, script) VALUES (3, 'V3__run_chunks.sql');
