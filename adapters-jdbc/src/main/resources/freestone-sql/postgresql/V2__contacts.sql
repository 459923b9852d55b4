CREATE TABLE freestone_intent (
    number BIGINT NOT NULL PRIMARY KEY,
    id VARCHAR(50) COLLATE "C" NOT NULL,
    company VARCHAR(100) COLLATE "C" NOT NULL,
    idempotency_key VARCHAR(40) COLLATE "C" NOT NULL,
    producer VARCHAR(100) COLLATE "C" NOT NULL,
    occurrence VARCHAR(200) COLLATE "C" NOT NULL,
    channel VARCHAR(50) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    purpose VARCHAR(20) COLLATE "C" NOT NULL,
    subject VARCHAR(100) COLLATE "C" NOT NULL,
    debts TEXT,
    sender VARCHAR(50) COLLATE "C" NOT NULL,
    priority INTEGER NOT NULL,
    not_before TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    hold_limit TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    document TEXT NOT NULL,
    CONSTRAINT freestone_intent_id UNIQUE (id),
    CONSTRAINT freestone_intent_key UNIQUE (company, idempotency_key)
);

CREATE INDEX freestone_intent_producer
    ON freestone_intent (company, producer, number);

CREATE INDEX freestone_intent_occasion
    ON freestone_intent (company, producer, occurrence, number);

CREATE INDEX freestone_intent_person
    ON freestone_intent (company, person, number);

CREATE TABLE freestone_intent_status (
    number BIGINT NOT NULL PRIMARY KEY,
    id VARCHAR(50) COLLATE "C" NOT NULL,
    company VARCHAR(100) COLLATE "C" NOT NULL,
    producer VARCHAR(100) COLLATE "C" NOT NULL,
    channel VARCHAR(50) COLLATE "C" NOT NULL,
    sender VARCHAR(50) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    priority INTEGER NOT NULL,
    state VARCHAR(20) COLLATE "C" NOT NULL,
    reason VARCHAR(40) COLLATE "C",
    rule_id VARCHAR(100) COLLATE "C",
    due_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    hold_until TIMESTAMP(6) WITH TIME ZONE,
    lease_owner VARCHAR(100) COLLATE "C",
    lease_until TIMESTAMP(6) WITH TIME ZONE NOT NULL DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00',
    lease_fence BIGINT NOT NULL DEFAULT 0,
    attempt_no INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    attempt_id VARCHAR(100) COLLATE "C",
    attempted_at TIMESTAMP(6) WITH TIME ZONE,
    attempt_deadline TIMESTAMP(6) WITH TIME ZONE,
    unproven_since TIMESTAMP(6) WITH TIME ZONE,
    attempt_node VARCHAR(100) COLLATE "C",
    attempt_incarnation BIGINT,
    decision TEXT,
    valid_until TIMESTAMP(6) WITH TIME ZONE,
    restriction_version BIGINT NOT NULL,
    slots VARCHAR(20) COLLATE "C",
    provider_message_id VARCHAR(500) COLLATE "C",
    delivery VARCHAR(20) COLLATE "C" NOT NULL,
    called_back VARCHAR(40) COLLATE "C",
    reconcile_count INTEGER NOT NULL,
    wake_at TIMESTAMP(6) WITH TIME ZONE,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    lane VARCHAR(130) COLLATE "C",
    version BIGINT NOT NULL,
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
        AND (attempt_id IS NULL) = (attempt_incarnation IS NULL))
);

CREATE UNIQUE INDEX freestone_intent_lane
    ON freestone_intent_status (lane, company) WHERE lane IS NOT NULL;

CREATE INDEX freestone_intent_due
    ON freestone_intent_status (company, producer, channel, sender, priority, due_at, number) WHERE state = 'planned';

CREATE INDEX freestone_intent_next
    ON freestone_intent_status (due_at) WHERE state = 'planned';

CREATE INDEX freestone_intent_wake
    ON freestone_intent_status (state, wake_at, number) WHERE wake_at IS NOT NULL;

CREATE INDEX freestone_intent_listed
    ON freestone_intent_status (company, state, number) WHERE state NOT IN ('claimed', 'attempted');

CREATE INDEX freestone_intent_recent
    ON freestone_intent_status (sender, attempted_at, number) WHERE attempted_at IS NOT NULL;

CREATE INDEX freestone_intent_message
    ON freestone_intent_status (provider_message_id, company) WHERE provider_message_id IS NOT NULL;

CREATE TABLE freestone_plan_call (
    number BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    intents INTEGER NOT NULL
);

CREATE TABLE freestone_lane (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    restriction_version BIGINT NOT NULL,
    erasure VARCHAR(50) COLLATE "C",
    PRIMARY KEY (person, company)
);

CREATE TABLE freestone_erasure (
    id VARCHAR(50) COLLATE "C" NOT NULL,
    company VARCHAR(100) COLLATE "C" NOT NULL,
    person VARCHAR(130) COLLATE "C" NOT NULL,
    erased_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id, company)
);

CREATE TABLE freestone_contact_stop (
    kind VARCHAR(20) COLLATE "C" NOT NULL,
    company VARCHAR(100) COLLATE "C" NOT NULL,
    scope VARCHAR(200) COLLATE "C" NOT NULL,
    killed BOOLEAN NOT NULL,
    planning BOOLEAN NOT NULL,
    reason VARCHAR(200) COLLATE "C" NOT NULL,
    actor VARCHAR(120) COLLATE "C" NOT NULL,
    since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, company, scope)
);

CREATE TABLE freestone_sender (
    sender VARCHAR(50) COLLATE "C" NOT NULL,
    failures INTEGER NOT NULL,
    open_until TIMESTAMP(6) WITH TIME ZONE,
    openings INTEGER NOT NULL,
    PRIMARY KEY (sender)
);

CREATE TABLE freestone_bucket (
    company VARCHAR(100) COLLATE "C" NOT NULL,
    sender VARCHAR(50) COLLATE "C" NOT NULL,
    part VARCHAR(200) COLLATE "C" NOT NULL,
    units BIGINT NOT NULL,
    refilled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    blocked_until TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (company, sender, part)
);

CREATE TABLE freestone_node (
    node VARCHAR(100) COLLATE "C" NOT NULL,
    incarnation BIGINT NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    beat_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (node)
);

CREATE TABLE freestone_ledger (
    name VARCHAR(20) COLLATE "C" NOT NULL,
    company VARCHAR(100) COLLATE "C",
    PRIMARY KEY (name)
);

INSERT INTO freestone_ledger (name) VALUES ('controls'), ('served');

INSERT INTO freestone_schema (version, script) VALUES (2, 'V2__contacts.sql');
