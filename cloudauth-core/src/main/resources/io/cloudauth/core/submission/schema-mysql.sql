-- The submission log on MySQL and MariaDB: the last submission of each key. No personal data. Times in milliseconds since 1970, UTC.
-- Keys are bytes (UTF-8), because every collation takes some different texts for equal.
CREATE TABLE IF NOT EXISTS cloudauth_submission (
    scope VARBINARY(160) NOT NULL,
    id VARBINARY(384) NOT NULL,
    state VARCHAR(16) NOT NULL,
    settled SMALLINT NOT NULL,
    owner VARCHAR(64) NOT NULL,
    begun_millis BIGINT NOT NULL,
    lease_expires_millis BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    reference VARCHAR(128),
    PRIMARY KEY (scope, id),
    KEY cloudauth_submission_settled (settled, begun_millis)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
