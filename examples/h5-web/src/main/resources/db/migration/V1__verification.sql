-- One row per verification. It contains no name, no ID number, no link and no token.
create table verification (
    biz_id          varchar(64)              not null primary key,
    -- who started it; in your application, the account
    owner           varchar(64)              not null,
    -- equals owner while the verification is open; unique, so that an owner has at most one open verification
    open_owner      varchar(64)              unique,
    stage           varchar(16)              not null,
    -- the last VerifyStatus from the service
    verify_status   integer,
    consent_version varchar(32)              not null,
    consented_at    timestamp with time zone not null,
    started_at      timestamp with time zone not null,
    link_expires_at timestamp with time zone not null,
    -- the last call of describeVerifyResult
    queried_at      timestamp with time zone,
    -- since when the stage is final
    settled_at      timestamp with time zone
);

create index verification_owner on verification (owner);
create index verification_started_at on verification (started_at);
create index verification_link_expires_at on verification (link_expires_at);
