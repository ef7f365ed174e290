-- The submission log on H2: the last submission of each key. No personal data. Times in milliseconds since 1970, UTC.
CREATE TABLE IF NOT EXISTS cloudauth_submission (
    scope VARCHAR(160) NOT NULL,
    id VARCHAR(128) NOT NULL,
    state VARCHAR(16) NOT NULL,
    settled SMALLINT NOT NULL,
    owner VARCHAR(64) NOT NULL,
    begun_millis BIGINT NOT NULL,
    lease_expires_millis BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    reference VARCHAR(128),
    PRIMARY KEY (scope, id)
);
-- A table that was created before 0.1.0 lacks this column. It is the CertifyId, by which the service lists its charges.
ALTER TABLE cloudauth_submission ADD COLUMN IF NOT EXISTS reference VARCHAR(128);
CREATE INDEX IF NOT EXISTS cloudauth_submission_settled ON cloudauth_submission (settled, begun_millis);
