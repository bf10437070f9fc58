let taken: string | undefined

/** The token of '#link=…', taken out of the address before anything else can see it; kept for this visit. */
export function takeLink(): string | undefined {
  const token = /^#link=([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1]
  if (token) {
    taken = token
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return taken
}
