CREATE TABLE IF NOT EXISTS freestone_case_type (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(50),
    external_key VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    deleted_at DATETIME(6),
    loan_type VARCHAR(100),
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_case_type_id UNIQUE (id),
    CONSTRAINT freestone_case_type_external UNIQUE (company, external_key),
    CONSTRAINT freestone_case_type_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    INDEX freestone_case_type_newest (company, created_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_case (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(50),
    external_key VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    deleted_at DATETIME(6),
    borrowers LONGTEXT,
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_case_id UNIQUE (id),
    CONSTRAINT freestone_case_external UNIQUE (company, external_key),
    CONSTRAINT freestone_case_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    INDEX freestone_case_newest (company, created_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_case_borrower (
    case_id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    person VARCHAR(130) NOT NULL,
    PRIMARY KEY (case_id, person),
    INDEX freestone_case_borrower_person (company, person, case_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_case_watch (
    company VARCHAR(100) NOT NULL,
    case_id VARCHAR(50) NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, case_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_case_event (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    case_id VARCHAR(50) NOT NULL,
    event_id VARCHAR(100) NOT NULL,
    case_type VARCHAR(50) NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    revision BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_case_event_id UNIQUE (company, case_id, event_id),
    INDEX freestone_case_event_case (company, case_id, number),
    INDEX freestone_case_event_time (company, occurred_at, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_case_interaction (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    intent VARCHAR(50) NOT NULL,
    case_id VARCHAR(50) NOT NULL,
    event_id VARCHAR(100) NOT NULL,
    type_id INTEGER NOT NULL,
    type_version INTEGER NOT NULL,
    is_open BOOLEAN NOT NULL,
    is_watched BOOLEAN NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_case_interaction_intent UNIQUE (company, intent),
    INDEX freestone_case_interaction_case (company, case_id, number),
    INDEX freestone_case_interaction_open (company, case_id, is_open, number, is_watched)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_type (
    number INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    latest INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    CONSTRAINT freestone_type_kind CHECK (kind IN ('notification', 'do_not_interact')),
    CONSTRAINT freestone_type_shown CHECK (shown >= 1 AND shown <= latest),
    INDEX freestone_type_newest (company, kind, created_at, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_type_version (
    type_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    company VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    live INTEGER,
    active_from BIGINT,
    active_until BIGINT,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (type_id, version),
    CONSTRAINT freestone_type_version_live UNIQUE (live),
    CONSTRAINT freestone_type_version_kind CHECK (kind IN ('notification', 'do_not_interact')),
    CONSTRAINT freestone_type_version_status CHECK (status IN ('draft', 'active', 'deprecated')),
    CONSTRAINT freestone_type_version_is_live CHECK (
        (status = 'active' AND live IS NOT NULL AND live = type_id)
        OR (status <> 'active' AND live IS NULL)),
    CONSTRAINT freestone_type_version_active CHECK (
        (status = 'draft' AND active_from IS NULL AND active_until IS NULL)
        OR (status = 'active' AND active_from IS NOT NULL AND active_until IS NULL)
        OR (status = 'deprecated' AND active_from IS NULL AND active_until IS NULL)
        OR (status = 'deprecated' AND active_from IS NOT NULL AND active_until IS NOT NULL AND active_from <= active_until)),
    INDEX freestone_type_version_company (company, status, type_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_type_link (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    company VARCHAR(100) NOT NULL,
    type_id INTEGER NOT NULL,
    case_type VARCHAR(50) NOT NULL,
    live INTEGER,
    from_revision BIGINT NOT NULL,
    until_revision BIGINT,
    CONSTRAINT freestone_type_link_live UNIQUE (company, case_type, live),
    CONSTRAINT freestone_type_link_is_live CHECK (
        (until_revision IS NULL AND live IS NOT NULL AND live = type_id)
        OR (until_revision IS NOT NULL AND live IS NULL AND from_revision <= until_revision)),
    INDEX freestone_type_link_type (company, live, case_type),
    INDEX freestone_type_link_held (company, case_type, type_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_type_catalog (
    company VARCHAR(100) NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (company),
    CONSTRAINT freestone_type_catalog_revision CHECK (revision >= 1)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (14, 'V14__cases.sql');
