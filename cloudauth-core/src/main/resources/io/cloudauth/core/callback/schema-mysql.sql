-- The expected callbacks on MySQL and MariaDB: one row for each link. No personal data, no secret. Times in milliseconds since 1970, UTC.
-- The key is bytes (UTF-8), because every collation takes some different texts for equal.
CREATE TABLE IF NOT EXISTS cloudauth_callback (
    id VARBINARY(32) NOT NULL,
    proof_digest VARCHAR(64) NOT NULL,
    biz_id VARCHAR(128) NOT NULL,
    biz_type VARCHAR(64),
    expires_millis BIGINT NOT NULL,
    queries INTEGER NOT NULL,
    claim_id VARCHAR(64) NOT NULL,
    claim_expires_millis BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY cloudauth_callback_expires (expires_millis)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
