CREATE TABLE IF NOT EXISTS freestone_schedule (
    campaign VARCHAR(50) NOT NULL,
    company VARCHAR(200) NOT NULL,
    evaluated_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    paused BOOLEAN NOT NULL,
    PRIMARY KEY (campaign, company)
);

CREATE TABLE IF NOT EXISTS freestone_occurrence (
    campaign VARCHAR(50) NOT NULL,
    company VARCHAR(200) NOT NULL,
    occurs_on DATE NOT NULL,
    slot TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    reason VARCHAR(20),
    catch_up BOOLEAN NOT NULL,
    run VARCHAR(50),
    PRIMARY KEY (campaign, company, occurs_on),
    CONSTRAINT freestone_occurrence_outcome CHECK (outcome IN ('started', 'skipped')),
    CONSTRAINT freestone_occurrence_reason CHECK (reason IN ('missed', 'overlap', 'not_runnable', 'paused')),
    CONSTRAINT freestone_occurrence_run CHECK ((outcome = 'started') = (run IS NOT NULL))
);

INSERT INTO freestone_schema (version, script) VALUES (10, 'V10__schedules.sql');
