// Constraint violations become problems here, once, so that no action catches database errors.
import { conflict, forConstraint, outOfScope } from '../errors/index.ts'

type PgError = Error & { code?: string; constraint?: string; table?: string }

/** What PostgreSQL tells of the row (its `detail`) stays here: it may be another's. unique 23505 · foreign key 23503 · check 23514 · exclusion 23P01 · row-level security 42501 */
export function translate(error: unknown): unknown {
  const e = error as PgError
  if (!e || typeof e.code !== 'string' || e.code.length !== 5) return error
  if (e.code === '42501' && /row-level security/.test(e.message)) return outOfScope({ table: e.table })
  if (!e.constraint || !['23505', '23503', '23514', '23P01'].includes(e.code)) return error
  return forConstraint(e.constraint) ?? conflict({ constraint: e.constraint })
}
