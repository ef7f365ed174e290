-- The expected callbacks on PostgreSQL: one row for each link. No personal data, no secret. Times in milliseconds since 1970, UTC.
CREATE TABLE IF NOT EXISTS cloudauth_callback (
    id VARCHAR(32) NOT NULL,
    proof_digest VARCHAR(64) NOT NULL,
    biz_id VARCHAR(128) NOT NULL,
    biz_type VARCHAR(64),
    expires_millis BIGINT NOT NULL,
    queries INTEGER NOT NULL,
    claim_id VARCHAR(64) NOT NULL,
    claim_expires_millis BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS cloudauth_callback_expires ON cloudauth_callback (expires_millis);
