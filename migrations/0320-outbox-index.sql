-- A city's messages fall due in the same instant: the queue is read in its whole order, else each claim sorts all of them to take the first hundred.
drop index attempts_queue;
create index attempts_queue on attempts (channel, level, due_at, id) where state = 'queued' and not drill;
