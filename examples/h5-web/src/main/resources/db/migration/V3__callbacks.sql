-- The expected callbacks of CallbackStores.jdbc: the table of schema-h2.sql and schema-postgresql.sql in
-- io/cloudauth/core/callback of cloudauth-core. It contains no name, no ID number and no secret.
create table cloudauth_callback (
    id                   varchar(32)  not null primary key,
    -- the digest of the second half of the link's secret
    proof_digest         varchar(64)  not null,
    biz_id               varchar(128) not null,
    biz_type             varchar(64),
    expires_millis       bigint       not null,
    queries              integer      not null,
    -- the request that processes the callback, and until when
    claim_id             varchar(64)  not null,
    claim_expires_millis bigint       not null
);

create index cloudauth_callback_expires on cloudauth_callback (expires_millis);
