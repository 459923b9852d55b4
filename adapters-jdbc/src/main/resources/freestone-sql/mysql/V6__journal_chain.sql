CREATE TABLE IF NOT EXISTS freestone_journal_chain (
    company VARCHAR(100) NOT NULL,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    anchored_seq BIGINT NOT NULL,
    anchored_at DATETIME(6),
    PRIMARY KEY (company)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;

SET @freestone_chain = (
    SELECT IF(COUNT(*) > 0, 'DO 0', CONCAT(
        'ALTER TABLE freestone_journal ADD COLUMN body_digest VARCHAR(64), ADD COLUMN chain_seq BIGINT,',
        ' ADD COLUMN chain_hash VARCHAR(64), ADD UNIQUE INDEX freestone_journal_place (company, chain_seq),',
        ' ADD INDEX freestone_journal_unlinked (chain_seq, company, recorded_at, number),',
        ' ADD CONSTRAINT freestone_journal_linked CHECK ((chain_seq IS NULL) = (chain_hash IS NULL))'))
    FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'freestone_journal' AND column_name = 'chain_seq');

PREPARE freestone_chain FROM @freestone_chain;

EXECUTE freestone_chain;

DEALLOCATE PREPARE freestone_chain;

INSERT INTO freestone_schema (version, script) VALUES (6, 'V6__journal_chain.sql');
