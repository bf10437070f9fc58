-- The pairs of neighbouring characters of a name, made once per row; two names without any in common are told apart by an operator before anything is counted.
create function registry_pairs(name text) returns text[] language sql immutable parallel safe as $$
  select array(select distinct substr(name, i, 2) from generate_series(1, length(name) - 1) i) $$;
create function registry_alike(a text[], b text[]) returns numeric language sql immutable parallel safe as $$
  select round(2.0 * (select count(*) from unnest(a) p where p = any(b)) / nullif(cardinality(a) + cardinality(b), 0), 3) $$;
