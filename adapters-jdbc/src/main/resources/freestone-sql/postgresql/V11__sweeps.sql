CREATE TABLE freestone_sweep (
    task_name VARCHAR(50) COLLATE "C" NOT NULL,
    task_instance VARCHAR(50) COLLATE "C" NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50) COLLATE "C",
    last_success TIMESTAMP(6) WITH TIME ZONE,
    last_failure TIMESTAMP(6) WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP(6) WITH TIME ZONE,
    version BIGINT NOT NULL,
    PRIMARY KEY (task_name, task_instance)
);

INSERT INTO freestone_schema (version, script) VALUES (11, 'V11__sweeps.sql');
