CREATE TABLE IF NOT EXISTS freestone_promo_program_type (
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
    CONSTRAINT freestone_promo_program_type_id UNIQUE (id),
    CONSTRAINT freestone_promo_program_type_external UNIQUE (company, external_key),
    CONSTRAINT freestone_promo_program_type_freed CHECK (deleted_at IS NULL OR external_key IS NULL),
    INDEX freestone_promo_program_type_newest (company, created_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO freestone_schema (version, script) VALUES (12, 'V12__promo_program_types.sql');
