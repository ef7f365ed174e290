-- One row per verification. It contains no link and no token; name and ID number only encrypted, and only until a
-- device begins.
create table verification (
    -- BizId or OuterOrderNo: 32 letters and digits
    number              varchar(64)              not null primary key,
    -- who started it; in your application, the account
    owner               varchar(64)              not null,
    -- equals owner while the verification is open; unique, so that an owner has at most one open verification
    open_owner          varchar(64)              unique,
    stage               varchar(16)              not null,
    -- the digest of the one-time link, and the details that only this link decrypts; null after the beginning
    code_digest         varchar(64)              unique,
    sealed_details      varchar(2048),
    -- by what the result is requested; null before a session exists
    reference           varchar(1024),
    -- CertifyId or BizId, for the vendor's support
    vendor_id           varchar(128),
    -- the digest of the state in the return link, until a browser returns
    state_digest        varchar(64)              unique,
    -- the digest of the token that a callback repeats
    callback_digest     varchar(64),
    -- the code of the last verdict
    verdict_code        varchar(64)              default '' not null,
    consent_version     varchar(32)              not null,
    consented_at        timestamp with time zone not null,
    started_at          timestamp with time zone not null,
    link_expires_at     timestamp with time zone not null,
    -- the last request for the result
    queried_at          timestamp with time zone,
    -- since when the stage is final
    settled_at          timestamp with time zone,
    -- when the end user asked for a manual review
    review_requested_at timestamp with time zone
);

create index verification_owner on verification (owner);
create index verification_started_at on verification (started_at);
create index verification_link_expires_at on verification (link_expires_at);
