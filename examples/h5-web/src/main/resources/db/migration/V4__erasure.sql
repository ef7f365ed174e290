-- Sessions whose data must still be deleted at the service and in your own object storage. A row has no link to a
-- person or an owner, and disappears with the deletion.
create table erasure (
    reference varchar(1024)            not null primary key,
    asked_at  timestamp with time zone not null,
    -- when the next attempt may start
    due_at    timestamp with time zone not null
);
