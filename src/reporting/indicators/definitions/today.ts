/** The day by the database's clock, in Beijing: SQL. */
export const today = `(anlan_now() at time zone 'Asia/Shanghai')::date`
