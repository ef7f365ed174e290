-- One row for each verification that was begun. No name, no ID number, no link, no token.
create table verification (
    biz_id          varchar(64)              not null primary key,
    -- who began it: in your application, the account
    owner           varchar(64)              not null,
    -- the owner again, while it is open: so that nobody has two at once
    open_owner      varchar(64)              unique,
    stage           varchar(16)              not null,
    -- VerifyStatus, as the service gave it
    verify_status   integer,
    consent_version varchar(32)              not null,
    consented_at    timestamp with time zone not null,
    started_at      timestamp with time zone not null,
    link_ends_at    timestamp with time zone not null,
    asked_at        timestamp with time zone,
    -- from when on nothing can change any more
    ended_at        timestamp with time zone
);

create index verification_owner on verification (owner);
create index verification_started_at on verification (started_at);
create index verification_link_ends_at on verification (link_ends_at);
