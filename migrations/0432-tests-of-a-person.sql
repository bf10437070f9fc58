-- What the monthly tests have shown of one person, beside his name on the callout board.
create index contact_test_people_person on contact_test_people (person_id);
