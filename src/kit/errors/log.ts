// What a log may hold of an error: PostgreSQL's detail and context quote the row that was refused, so they stay out.

export type Loggable = { type: string; message: string; stack?: string; code?: string; status?: number; table?: string; constraint?: string }

export function loggable(error: unknown): Loggable {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { code, status, table, constraint } = error as Error & Omit<Loggable, 'type' | 'message'>
  return { type: error.name, message: error.message, ...(error.stack && { stack: error.stack }), ...(code && { code }), ...(status && { status }), ...(table && { table }), ...(constraint && { constraint }) }
}

/** A background loop's failure on the standard error, one line and the stack. `where`: the loop's own name. */
export function logFailure(where: string, error: unknown): void {
  const { code, message, stack } = loggable(error)
  console.error(`${where}: ${code ? `${code} ` : ''}${stack ?? message}`)
}
