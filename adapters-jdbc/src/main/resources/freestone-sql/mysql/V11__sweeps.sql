CREATE TABLE IF NOT EXISTS freestone_sweep (
    task_name VARCHAR(50) NOT NULL,
    task_instance VARCHAR(50) NOT NULL,
    task_data VARBINARY(1000),
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50),
    last_success DATETIME(6),
    last_failure DATETIME(6),
    consecutive_failures INTEGER,
    last_heartbeat DATETIME(6),
    version BIGINT NOT NULL,
    PRIMARY KEY (task_name, task_instance)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO freestone_schema (version, script) VALUES (11, 'V11__sweeps.sql');
