CREATE TABLE IF NOT EXISTS freestone_promo_program (
    number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    external_id VARCHAR(50),
    external_key VARCHAR(50),
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6),
    deleted_at DATETIME(6),
    loan VARCHAR(100) NOT NULL,
    promo_type VARCHAR(50) NOT NULL,
    status VARCHAR(20) NOT NULL,
    open_type VARCHAR(50),
    start_on DATE,
    end_on DATE,
    last_day DATE,
    overdue_days INTEGER,
    overdue_from DATE,
    activated_on DATE,
    reminded_through DATE,
    at_risk_due DATE,
    next_check_on DATE,
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    CONSTRAINT freestone_promo_program_id UNIQUE (id),
    CONSTRAINT freestone_promo_program_external UNIQUE (company, external_key),
    CONSTRAINT freestone_promo_program_open UNIQUE (company, loan, open_type),
    CONSTRAINT freestone_promo_program_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    CONSTRAINT freestone_promo_program_status CHECK (status IN ('pending', 'active', 'canceled', 'exercised')),
    CONSTRAINT freestone_promo_program_is_open CHECK (
        (status IN ('pending', 'active') AND open_type IS NOT NULL AND open_type = promo_type)
        OR (status NOT IN ('pending', 'active') AND open_type IS NULL)),
    CONSTRAINT freestone_promo_program_watch CHECK (
        (status = 'active' AND start_on IS NOT NULL AND end_on IS NOT NULL AND last_day IS NOT NULL
            AND overdue_from IS NOT NULL AND activated_on IS NOT NULL AND next_check_on IS NOT NULL)
        OR (status <> 'active' AND start_on IS NULL AND end_on IS NULL AND last_day IS NULL AND overdue_days IS NULL AND overdue_from IS NULL
            AND activated_on IS NULL AND reminded_through IS NULL AND at_risk_due IS NULL AND next_check_on IS NULL)),
    INDEX freestone_promo_program_active (company, status, number, next_check_on)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_promo_basis (
    program VARCHAR(50) NOT NULL,
    company VARCHAR(100) NOT NULL,
    transition_no BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (program, company, transition_no)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_promo_sweep (
    company VARCHAR(100) NOT NULL,
    as_of DATE NOT NULL,
    part INTEGER NOT NULL,
    after_number BIGINT NOT NULL,
    through_number BIGINT NOT NULL,
    finished BOOLEAN NOT NULL,
    lease_owner VARCHAR(100),
    lease_until DATETIME(6) NOT NULL,
    lease_fence BIGINT NOT NULL,
    version BIGINT NOT NULL,
    document LONGTEXT NOT NULL,
    PRIMARY KEY (company, as_of, part),
    INDEX freestone_promo_sweep_owner (lease_owner)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS freestone_promo_sweep_failure (
    company VARCHAR(100) NOT NULL,
    as_of DATE NOT NULL,
    number BIGINT NOT NULL,
    program VARCHAR(50) NOT NULL,
    code VARCHAR(50) NOT NULL,
    PRIMARY KEY (company, as_of, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (13, 'V13__promo_programs.sql');
