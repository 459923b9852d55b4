CREATE TABLE IF NOT EXISTS freestone_engagement_id (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    campaign BIGINT,
    CONSTRAINT freestone_engagement_id_kind CHECK (kind IN ('campaign', 'ad_bundle', 'line_item', 'ad_group', 'ad_unit', 'achievement', 'offer')),
    CONSTRAINT freestone_engagement_id_owner CHECK (
        (kind = 'campaign' AND campaign IS NULL) OR (kind <> 'campaign' AND campaign IS NOT NULL)),
    INDEX freestone_engagement_id_campaign (campaign)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_engagement_campaign (
    id BIGINT NOT NULL,
    company VARCHAR(100) NOT NULL,
    name_key VARCHAR(64) NOT NULL,
    permalink VARCHAR(255) NOT NULL,
    status VARCHAR(20) NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    open_until DATETIME(6),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT freestone_engagement_campaign_name UNIQUE (company, name_key),
    CONSTRAINT freestone_engagement_campaign_permalink UNIQUE (company, permalink),
    CONSTRAINT freestone_engagement_campaign_status CHECK (status IN ('draft', 'inreview', 'live', 'paused', 'completed')),
    CONSTRAINT freestone_engagement_campaign_ends CHECK (starts_at < ends_at),
    CONSTRAINT freestone_engagement_campaign_open CHECK (
        (status IN ('live', 'paused') AND open_until IS NOT NULL AND open_until = ends_at)
        OR (status NOT IN ('live', 'paused') AND open_until IS NULL)),
    INDEX freestone_engagement_campaign_list (company, id),
    INDEX freestone_engagement_campaign_open (company, open_until),
    INDEX freestone_engagement_campaign_ended (open_until, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_engagement_revision (
    company VARCHAR(100) NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (company),
    CONSTRAINT freestone_engagement_revision_revision CHECK (revision >= 1)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_capacity (
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    object_id BIGINT NOT NULL,
    committed BIGINT NOT NULL,
    reserved BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (company, kind, object_id),
    CONSTRAINT freestone_capacity_kind CHECK (kind IN ('opt_in', 'offer', 'purchase')),
    CONSTRAINT freestone_capacity_counts CHECK (committed >= 0 AND reserved >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_capacity_slot (
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    object_id BIGINT NOT NULL,
    holder VARCHAR(400) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reserved_until DATETIME(6),
    PRIMARY KEY (company, kind, object_id, holder),
    CONSTRAINT freestone_capacity_slot_kind CHECK (kind IN ('opt_in', 'offer', 'purchase')),
    CONSTRAINT freestone_capacity_slot_state CHECK (state IN ('reserved', 'committed', 'released', 'expired')),
    CONSTRAINT freestone_capacity_slot_until CHECK (
        (state = 'reserved' AND reserved_until IS NOT NULL)
        OR state = 'expired'
        OR (state IN ('committed', 'released') AND reserved_until IS NULL)),
    INDEX freestone_capacity_slot_end (company, kind, object_id, state, reserved_until)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_customer (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    earned BIGINT NOT NULL,
    available BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (company, person),
    CONSTRAINT freestone_customer_points CHECK (earned >= 0 AND available >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_customer_tag (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    tag VARCHAR(255) NOT NULL,
    assigned BIGINT,
    expires_at DATETIME(6),
    PRIMARY KEY (company, person, tag),
    CONSTRAINT freestone_customer_tag_sort CHECK (
        (assigned IS NOT NULL AND assigned >= 1 AND expires_at IS NULL)
        OR (assigned IS NULL AND expires_at IS NOT NULL))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_opt_in (
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    campaign BIGINT NOT NULL,
    number INTEGER NOT NULL,
    opted_in BOOLEAN NOT NULL,
    from_at DATETIME(6) NOT NULL,
    until_at DATETIME(6),
    PRIMARY KEY (company, person, campaign, number),
    CONSTRAINT freestone_opt_in_number CHECK (number >= 0),
    CONSTRAINT freestone_opt_in_until CHECK (until_at IS NULL OR from_at <= until_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_points (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    entry_key VARCHAR(200) NOT NULL,
    amount BIGINT NOT NULL,
    reason VARCHAR(50) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    CONSTRAINT freestone_points_key UNIQUE (company, person, entry_key),
    INDEX freestone_points_customer (company, person, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_user_offer (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    campaign BIGINT NOT NULL,
    offer BIGINT NOT NULL,
    issue_key VARCHAR(200) NOT NULL,
    status VARCHAR(20) NOT NULL,
    acquired_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6),
    redeemed_at DATETIME(6),
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_user_offer_issue UNIQUE (company, person, offer, issue_key),
    CONSTRAINT freestone_user_offer_status CHECK (status IN ('issued', 'locked', 'redeemed', 'reinstated', 'expired')),
    INDEX freestone_user_offer_customer (company, person, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_user_offer_answer (
    offer BIGINT NOT NULL,
    request_id VARCHAR(100) NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (offer, request_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_audience (
    company VARCHAR(100) NOT NULL,
    unit BIGINT NOT NULL,
    scheduled_at DATETIME(6) NOT NULL,
    campaign BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    lease_owner VARCHAR(100),
    lease_until DATETIME(6) NOT NULL,
    lease_fence BIGINT NOT NULL,
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, unit, scheduled_at),
    CONSTRAINT freestone_audience_status CHECK (
        status IN ('pending', 'building', 'frozen', 'dispatching', 'done', 'skipped', 'canceled')),
    INDEX freestone_audience_campaign (company, campaign, scheduled_at, unit),
    INDEX freestone_audience_owner (lease_owner)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_audience_chunk (
    company VARCHAR(100) NOT NULL,
    unit BIGINT NOT NULL,
    scheduled_at DATETIME(6) NOT NULL,
    number INTEGER NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, unit, scheduled_at, number),
    CONSTRAINT freestone_audience_chunk_number CHECK (number >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_creative_count (
    company VARCHAR(100) NOT NULL,
    creative BIGINT NOT NULL,
    part INTEGER NOT NULL,
    presented BIGINT DEFAULT 0 NOT NULL,
    seen BIGINT DEFAULT 0 NOT NULL,
    clicked BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (company, creative, part),
    CONSTRAINT freestone_creative_count_part CHECK (part >= 0 AND part < 16),
    CONSTRAINT freestone_creative_count_counts CHECK (presented >= 0 AND seen >= 0 AND clicked >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_creative_signal (
    company VARCHAR(100) NOT NULL,
    creative BIGINT NOT NULL,
    stat_id VARCHAR(50) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    person VARCHAR(130) NOT NULL,
    reported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (company, creative, stat_id, kind),
    CONSTRAINT freestone_creative_signal_kind CHECK (kind IN ('seen', 'clicked')),
    INDEX freestone_creative_signal_customer (company, person, kind, creative, reported_at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (15, 'V15__engagement.sql');
