-- A call is written once and then changed three or four times within minutes (sent, delivered, heard, answered), none of which any index holds. With room on its
-- page the change stays there and none of the five indexes is touched. Only pages written from now on have the room.
alter table calls set (fillfactor = 60);
