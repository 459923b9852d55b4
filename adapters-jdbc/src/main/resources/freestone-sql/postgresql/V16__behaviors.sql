CREATE TABLE freestone_event (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    seq BIGINT NOT NULL,
    request BIGINT NOT NULL,
    event_key VARCHAR(64) COLLATE "C",
    happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    disposition VARCHAR(20) COLLATE "C" NOT NULL,
    depth INTEGER NOT NULL,
    keep_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    campaigns TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (company, person, seq),
    CONSTRAINT freestone_event_key UNIQUE (company, person, event_key),
    CONSTRAINT freestone_event_request CHECK (request >= 1 AND request <= seq),
    CONSTRAINT freestone_event_disposition CHECK (disposition IN ('accepted', 'counted', 'ignored', 'too_late')),
    CONSTRAINT freestone_event_depth CHECK (depth >= 0 AND depth <= 5)
);

CREATE INDEX freestone_event_accepted
    ON freestone_event (company, person, seq) WHERE disposition = 'accepted';

CREATE INDEX freestone_event_expiry
    ON freestone_event (company, keep_until, person);

CREATE TABLE freestone_event_admission (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    campaign BIGINT NOT NULL,
    happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (company, person, campaign, happened_at, seq)
);

CREATE TABLE freestone_event_counter (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    last_seq BIGINT NOT NULL,
    PRIMARY KEY (company, person),
    CONSTRAINT freestone_event_counter_seq CHECK (last_seq >= 1)
);

CREATE TABLE freestone_event_answer (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    request BIGINT NOT NULL,
    key_count INTEGER NOT NULL,
    keep_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (company, person, request),
    CONSTRAINT freestone_event_answer_keys CHECK (request >= 1 AND key_count >= 1)
);

CREATE INDEX freestone_event_answer_expiry
    ON freestone_event_answer (company, keep_until, person, request);

CREATE TABLE freestone_behavior (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    behavior BIGINT NOT NULL,
    campaign BIGINT NOT NULL,
    version BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (company, person, behavior),
    CONSTRAINT freestone_behavior_version CHECK (version >= 1)
);

CREATE INDEX freestone_behavior_use
    ON freestone_behavior (company, behavior);

CREATE TABLE freestone_outcome (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    campaign BIGINT NOT NULL,
    behavior BIGINT NOT NULL,
    goal INTEGER NOT NULL,
    ordinal BIGINT NOT NULL,
    place INTEGER NOT NULL,
    decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (company, person, campaign, behavior, goal, ordinal, place),
    CONSTRAINT freestone_outcome_place CHECK (goal >= -1 AND ordinal >= 1 AND place >= 0)
);

CREATE TABLE freestone_behavior_external (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    external_id VARCHAR(36) COLLATE "C" NOT NULL,
    behavior BIGINT NOT NULL,
    PRIMARY KEY (company, external_id),
    CONSTRAINT freestone_behavior_external_behavior UNIQUE (company, behavior)
);

INSERT INTO freestone_schema (version, script) VALUES (16, 'V16__behaviors.sql');
