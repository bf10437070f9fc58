-- Many numbers of one series in the order of their subjects: each is taken by a step of one, as the book asks, without a way there and back for each.
create function document_numbers_take(of_series text, of_year int, kinds text[], ids text[], by_name text) returns int[] language plpgsql as $$
declare taken int[] := '{}'; n int; i int;
begin
  for i in 1..coalesce(cardinality(ids), 0) loop
    insert into document_counters as c (series, year, last_no) values (of_series, of_year, 1)
      on conflict (series, year) do update set last_no = c.last_no + 1 returning last_no into n;
    insert into document_numbers (series, year, no, subject_kind, subject_id, taken_by, taken_at) values (of_series, of_year, n, kinds[i], ids[i], by_name, anlan_now());
    taken := taken || n;
  end loop;
  return taken;
end $$;
