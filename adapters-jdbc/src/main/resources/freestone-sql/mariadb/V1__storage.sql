CREATE TABLE IF NOT EXISTS freestone_schema (
    version INTEGER PRIMARY KEY,
    script VARCHAR(100) NOT NULL,
    applied_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_contact_exporter (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(50),
    external_key VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    deleted_at DATETIME(6),
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_contact_exporter_id UNIQUE (id),
    CONSTRAINT freestone_contact_exporter_external UNIQUE (company, external_key),
    CONSTRAINT freestone_contact_exporter_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    INDEX freestone_contact_exporter_newest (company, created_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_bulk_sender (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(50),
    external_key VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    deleted_at DATETIME(6),
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_bulk_sender_id UNIQUE (id),
    CONSTRAINT freestone_bulk_sender_external UNIQUE (company, external_key),
    CONSTRAINT freestone_bulk_sender_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    INDEX freestone_bulk_sender_newest (company, created_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_campaign (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(50),
    external_key VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    deleted_at DATETIME(6),
    schedule TEXT,
    contact_exporter_id VARCHAR(50),
    bulk_sender_id VARCHAR(50),
    key_id VARCHAR(64),
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_campaign_id UNIQUE (id),
    CONSTRAINT freestone_campaign_external UNIQUE (company, external_key),
    CONSTRAINT freestone_campaign_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    INDEX freestone_campaign_newest (company, created_at, id),
    INDEX freestone_campaign_exporter (contact_exporter_id, company),
    INDEX freestone_campaign_sender (bulk_sender_id, company),
    INDEX freestone_campaign_key (company, id, key_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_run (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    campaign VARCHAR(50) NOT NULL,
    occurrence_id VARCHAR(200) NOT NULL,
    status VARCHAR(20) NOT NULL,
    live_run VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    file_second DATETIME(6) NOT NULL,
    lease_owner VARCHAR(100),
    lease_until DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
    lease_fence BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_run_id UNIQUE (id),
    CONSTRAINT freestone_run_occurrence UNIQUE (occurrence_id),
    CONSTRAINT freestone_run_live UNIQUE (live_run),
    CONSTRAINT freestone_run_second UNIQUE (campaign, file_second),
    CONSTRAINT freestone_run_status CHECK (status IN ('initializing', 'processing', 'success', 'failed')),
    CONSTRAINT freestone_run_is_live CHECK (
        (status IN ('initializing', 'processing') AND live_run IS NOT NULL AND live_run = campaign)
        OR (status NOT IN ('initializing', 'processing') AND live_run IS NULL)),
    INDEX freestone_run_newest (campaign, company, created_at, id),
    INDEX freestone_run_owner (lease_owner)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_work (
    kind VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    object_id VARCHAR(100) NOT NULL,
    part SMALLINT NOT NULL,
    due_at DATETIME(6) NOT NULL,
    again_at DATETIME(6),
    owner VARCHAR(100),
    lease_until DATETIME(6),
    ticket BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (object_id, kind, company),
    INDEX freestone_work_due (kind, due_at),
    INDEX freestone_work_part (kind, part, due_at),
    INDEX freestone_work_owner (owner)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_journal (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    object_id VARCHAR(100) NOT NULL,
    version BIGINT NOT NULL,
    event VARCHAR(50) NOT NULL,
    rule_id VARCHAR(50),
    actor VARCHAR(120) NOT NULL,
    body LONGTEXT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    body_digest VARCHAR(64),
    chain_seq BIGINT,
    chain_hash VARCHAR(64),
    CONSTRAINT freestone_journal_linked CHECK ((chain_seq IS NULL) = (chain_hash IS NULL)),
    UNIQUE INDEX freestone_journal_place (company, chain_seq),
    INDEX freestone_journal_object (object_id, kind, company, number),
    INDEX freestone_journal_unlinked (chain_seq, company, recorded_at, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_run_file (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    id VARCHAR(50) NOT NULL,
    name VARCHAR(200) NOT NULL,
    size BIGINT,
    sha256 VARCHAR(64),
    published_at DATETIME(6),
    CONSTRAINT freestone_run_file_id UNIQUE (id, company),
    CONSTRAINT freestone_run_file_whole CHECK (published_at IS NULL OR (size IS NOT NULL AND sha256 IS NOT NULL))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_run_file_chunk (
    file BIGINT NOT NULL,
    place INTEGER NOT NULL,
    content LONGBLOB NOT NULL,
    PRIMARY KEY (file, place),
    CONSTRAINT freestone_run_file_chunk_file FOREIGN KEY (file) REFERENCES freestone_run_file (number) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (1, 'V1__storage.sql');
