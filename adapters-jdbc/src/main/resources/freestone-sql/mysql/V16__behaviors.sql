CREATE TABLE IF NOT EXISTS freestone_event (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    seq BIGINT NOT NULL,
    request BIGINT NOT NULL,
    event_key VARCHAR(64),
    happened_at DATETIME(3) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    disposition VARCHAR(20) NOT NULL,
    depth INTEGER NOT NULL,
    keep_until DATETIME(6) NOT NULL,
    campaigns LONGTEXT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, person, seq),
    CONSTRAINT freestone_event_key UNIQUE (company, person, event_key),
    CONSTRAINT freestone_event_request CHECK (request >= 1 AND request <= seq),
    CONSTRAINT freestone_event_disposition CHECK (disposition IN ('accepted', 'counted', 'ignored', 'too_late')),
    CONSTRAINT freestone_event_depth CHECK (depth >= 0 AND depth <= 5),
    INDEX freestone_event_accepted (company, disposition, person, seq),
    INDEX freestone_event_expiry (company, keep_until, person)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_event_admission (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    campaign BIGINT NOT NULL,
    happened_at DATETIME(3) NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (company, person, campaign, happened_at, seq)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_event_counter (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    last_seq BIGINT NOT NULL,
    PRIMARY KEY (company, person),
    CONSTRAINT freestone_event_counter_seq CHECK (last_seq >= 1)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_event_answer (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    request BIGINT NOT NULL,
    key_count INTEGER NOT NULL,
    keep_until DATETIME(6) NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, person, request),
    CONSTRAINT freestone_event_answer_keys CHECK (request >= 1 AND key_count >= 1),
    INDEX freestone_event_answer_expiry (company, keep_until, person, request)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_behavior (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    behavior BIGINT NOT NULL,
    campaign BIGINT NOT NULL,
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, person, behavior),
    CONSTRAINT freestone_behavior_version CHECK (version >= 1),
    INDEX freestone_behavior_use (company, behavior)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_outcome (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    campaign BIGINT NOT NULL,
    behavior BIGINT NOT NULL,
    goal INTEGER NOT NULL,
    ordinal BIGINT NOT NULL,
    place INTEGER NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, person, campaign, behavior, goal, ordinal, place),
    CONSTRAINT freestone_outcome_place CHECK (goal >= -1 AND ordinal >= 1 AND place >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

CREATE TABLE IF NOT EXISTS freestone_behavior_external (
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(36) NOT NULL,
    behavior BIGINT NOT NULL,
    PRIMARY KEY (company, external_id),
    CONSTRAINT freestone_behavior_external_behavior UNIQUE (company, behavior)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

INSERT INTO freestone_schema (version, script) VALUES (16, 'V16__behaviors.sql');
