-- A platform that posts no receipts is asked for them: what it took waits here for its next question (lease_until), until it was read or its day is over.
create index attempts_receipt on attempts (channel, lease_until) where state in ('sent', 'delivered') and lease_until is not null;
