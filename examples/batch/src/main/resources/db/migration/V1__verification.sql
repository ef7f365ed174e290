-- Your own table of persons takes the place of this one. Encrypt it as your rules require: no other table holds anything of a person.
CREATE TABLE person (
    id        BIGINT PRIMARY KEY,
    order_no  VARCHAR(64)  NOT NULL UNIQUE,  -- one for each verification, with nothing of the person in it
    name      VARCHAR(128) NOT NULL,
    id_number VARCHAR(18)  NOT NULL,
    picture   VARCHAR(512) NOT NULL          -- the path of the photo, readable on each machine
);

CREATE TABLE verification (
    person_id  BIGINT PRIMARY KEY REFERENCES person (id),
    state      VARCHAR(16)  NOT NULL,
    reason     VARCHAR(256) NOT NULL,
    code       VARCHAR(64)  NOT NULL,
    request_id VARCHAR(64)  NOT NULL,
    updated_at TIMESTAMP(3) NOT NULL
);
CREATE INDEX verification_state ON verification (state);

CREATE TABLE breaker (
    id              SMALLINT PRIMARY KEY,
    unknown_in_row  INT NOT NULL,
    not_sent_in_row INT NOT NULL,
    reason          VARCHAR(300)             -- why the job must stop; null while it may go on
);
INSERT INTO breaker VALUES (1, 0, 0, NULL);

CREATE TABLE rate_bucket (
    id         VARCHAR(128) PRIMARY KEY,
    state      BYTEA,
    expires_at BIGINT
);
