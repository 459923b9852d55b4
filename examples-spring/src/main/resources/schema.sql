CREATE TABLE IF NOT EXISTS hardship_request (
    loan VARCHAR(50) PRIMARY KEY,
    case_id VARCHAR(50) NOT NULL
);
