-- The last submission of each key: H2, PostgreSQL. No personal data. Times in milliseconds since 1970, UTC.
CREATE TABLE IF NOT EXISTS cloudauth_submission (
    scope VARCHAR(160) NOT NULL,
    id VARCHAR(128) NOT NULL,
    state VARCHAR(16) NOT NULL,
    settled SMALLINT NOT NULL,
    owner VARCHAR(64) NOT NULL,
    begun_millis BIGINT NOT NULL,
    lease_expires_millis BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (scope, id)
);
CREATE INDEX IF NOT EXISTS cloudauth_submission_settled ON cloudauth_submission (settled, begun_millis);
