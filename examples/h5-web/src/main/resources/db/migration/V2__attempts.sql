-- How often somebody has tried to begin a verification, for as long as that counts. No address in clear.
create table attempts (
    -- s: a browser's session, u: an owner, a: the keyed hash of an address, d: everybody together
    subject varchar(80)              not null primary key,
    made    integer                  not null,
    -- from when on it does not count any more
    ends_at timestamp with time zone not null
);

create index attempts_ends_at on attempts (ends_at);
