CREATE TABLE IF NOT EXISTS freestone_intent (
    number BIGINT NOT NULL PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    idempotency_key VARCHAR(40) NOT NULL,
    producer VARCHAR(100) NOT NULL,
    occurrence VARCHAR(200) NOT NULL,
    channel VARCHAR(50) NOT NULL,
    person VARCHAR(130) NOT NULL,
    purpose VARCHAR(20) NOT NULL,
    subject VARCHAR(100) NOT NULL,
    debts LONGTEXT,
    sender VARCHAR(50) NOT NULL,
    priority INTEGER NOT NULL,
    not_before DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    hold_limit DATETIME(6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_intent_id UNIQUE (id),
    CONSTRAINT freestone_intent_key UNIQUE (company, idempotency_key),
    INDEX freestone_intent_producer (company, producer, number),
    INDEX freestone_intent_occasion (company, producer, occurrence, number),
    INDEX freestone_intent_person (company, person, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_intent_status (
    number BIGINT NOT NULL PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    producer VARCHAR(100) NOT NULL,
    channel VARCHAR(50) NOT NULL,
    sender VARCHAR(50) NOT NULL,
    person VARCHAR(130) NOT NULL,
    priority INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(40),
    rule_id VARCHAR(100),
    due_at DATETIME(6) NOT NULL,
    hold_until DATETIME(6),
    lease_owner VARCHAR(100),
    lease_until DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
    lease_fence BIGINT NOT NULL DEFAULT 0,
    attempt_no INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    attempt_id VARCHAR(100),
    attempted_at DATETIME(6),
    attempt_deadline DATETIME(6),
    unproven_since DATETIME(6),
    attempt_node VARCHAR(100),
    attempt_incarnation BIGINT,
    decision LONGTEXT,
    valid_until DATETIME(6),
    restriction_version BIGINT NOT NULL,
    slots VARCHAR(20),
    provider_message_id VARCHAR(500),
    delivery VARCHAR(20) NOT NULL,
    called_back VARCHAR(40),
    reconcile_count INTEGER NOT NULL,
    wake_at DATETIME(6),
    updated_at DATETIME(6) NOT NULL,
    lane VARCHAR(130),
    version BIGINT NOT NULL,
    CONSTRAINT freestone_intent_lane UNIQUE (lane, company),
    CONSTRAINT freestone_intent_state CHECK (state IN (
        'planned', 'held', 'claimed', 'attempted', 'unknown', 'confirmed', 'refused', 'canceled', 'suppressed')),
    CONSTRAINT freestone_intent_reason CHECK (reason IS NULL OR reason IN (
        'policy_denied', 'hold_beyond_limit', 'expired', 'person_erased', 'company_closed', 'host_stop',
        'template_disabled', 'bad_destination', 'unsubscribed', 'content_blocked', 'not_in_service',
        'no_destination', 'render_failed', 'retries_exhausted', 'not_delivered', 'presumed_not_delivered',
        'settled_not_delivered', 'canceled_by_user', 'run_canceled', 'run_failed', 'case_deleted',
        'condition_no_longer_holds', 'promo_undone', 'campaign_not_live', 'customer_excluded',
        'outcome_unknown', 'lease_expired_after_attempt', 'operator')),
    CONSTRAINT freestone_intent_slots CHECK (slots IS NULL OR slots IN ('reserved', 'used', 'released')),
    CONSTRAINT freestone_intent_delivery CHECK (delivery IN ('none', 'delivered', 'bounced', 'complained', 'read')),
    CONSTRAINT freestone_intent_busy CHECK (
        (state IN ('claimed', 'attempted') AND lane IS NOT NULL AND lane = person)
        OR (state NOT IN ('claimed', 'attempted') AND lane IS NULL)),
    CONSTRAINT freestone_intent_attempt CHECK (
        (attempt_id IS NULL) = (attempted_at IS NULL) AND (attempt_id IS NULL) = (attempt_deadline IS NULL)
        AND (attempt_id IS NULL) = (unproven_since IS NULL) AND (attempt_id IS NULL) = (attempt_node IS NULL)
        AND (attempt_id IS NULL) = (attempt_incarnation IS NULL)),
    INDEX freestone_intent_due (state, company, producer, channel, sender, priority, due_at, number),
    INDEX freestone_intent_next (state, due_at),
    INDEX freestone_intent_wake (state, wake_at, number),
    INDEX freestone_intent_listed (company, state, number),
    INDEX freestone_intent_recent (sender, attempted_at, number),
    INDEX freestone_intent_message (provider_message_id, company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_plan_call (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    intents INTEGER NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_lane (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    restriction_version BIGINT NOT NULL,
    erasure VARCHAR(50),
    PRIMARY KEY (person, company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_erasure (
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    erased_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id, company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_contact_stop (
    kind VARCHAR(20) NOT NULL,
    company VARCHAR(100) NOT NULL,
    scope VARCHAR(200) NOT NULL,
    killed BOOLEAN NOT NULL,
    planning BOOLEAN NOT NULL,
    reason VARCHAR(200) NOT NULL,
    actor VARCHAR(120) NOT NULL,
    since DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, company, scope)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_sender (
    sender VARCHAR(50) NOT NULL,
    failures INTEGER NOT NULL,
    open_until DATETIME(6),
    openings INTEGER NOT NULL,
    PRIMARY KEY (sender)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_bucket (
    company VARCHAR(100) NOT NULL,
    sender VARCHAR(50) NOT NULL,
    part VARCHAR(200) NOT NULL,
    units BIGINT NOT NULL,
    refilled_at DATETIME(6) NOT NULL,
    blocked_until DATETIME(6),
    PRIMARY KEY (company, sender, part)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_node (
    node VARCHAR(100) NOT NULL,
    incarnation BIGINT NOT NULL,
    started_at DATETIME(6) NOT NULL,
    beat_until DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    PRIMARY KEY (node)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_ledger (
    name VARCHAR(20) NOT NULL,
    company VARCHAR(100),
    PRIMARY KEY (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_ledger (name) SELECT 'controls' FROM (SELECT 1 AS one) base
    WHERE NOT EXISTS (SELECT 1 FROM freestone_ledger WHERE name = 'controls');

INSERT INTO freestone_ledger (name) SELECT 'served' FROM (SELECT 1 AS one) base
    WHERE NOT EXISTS (SELECT 1 FROM freestone_ledger WHERE name = 'served');

INSERT INTO freestone_schema (version, script) VALUES (2, 'V2__contacts.sql');
