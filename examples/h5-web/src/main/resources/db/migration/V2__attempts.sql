-- Counters of attempts to start a verification, until they expire. They contain no address in clear.
create table attempts (
    -- s: a browser session, u: an owner, a: the keyed hash of a client address, d: all end users together
    subject       varchar(80)              not null primary key,
    attempt_count integer                  not null,
    -- when the counter starts again at zero
    expires_at    timestamp with time zone not null
);

create index attempts_expires_at on attempts (expires_at);
