-- Lists by result: all that isn't stored is found by this index; the stored ones are nearly every frame and need none.
drop index frames_odd;
create index frames_by_result on frames (result, received_at desc, id desc) where result <> 'stored';
