-- A county's towns, a city's counties, through a year: read where they lie together, instead of every region's cells of those months.
create index rollup_cells_by_place on rollup_cells (cube, grain, region_path collate "C", month);
