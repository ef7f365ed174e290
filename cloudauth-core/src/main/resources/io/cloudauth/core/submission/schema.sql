-- The last submission of each verification: H2, PostgreSQL. No personal data. Times in milliseconds since 1970, UTC.
CREATE TABLE IF NOT EXISTS cloudauth_submission (
    biz_type VARCHAR(20) NOT NULL,
    biz_id VARCHAR(128) NOT NULL,
    state VARCHAR(16) NOT NULL,
    owner VARCHAR(64) NOT NULL,
    begun_millis BIGINT NOT NULL,
    lease_ends_millis BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (biz_type, biz_id)
);
CREATE INDEX IF NOT EXISTS cloudauth_submission_state ON cloudauth_submission (state, begun_millis);
