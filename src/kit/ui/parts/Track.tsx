/** Done, under way and un-woken parts of one whole. Progress is brand ink, what is missing is black. */
export function Track({ total, done, going = 0, missing = 0, label }: { total: number; done: number; going?: number; missing?: number; label?: string }) {
  const width = (n: number) => ({ width: `${total > 0 ? Math.min(100, n * 100 / total) : 0}%` })
  // One single missed person of two thousand must still be seen.
  const seen = (n: number) => ({ ...width(n), minWidth: n > 0 ? 2 : 0 })
  return <span className="track" role="img" aria-label={label ?? `${done} / ${total}`}><i style={width(done)} /><i className="b2" style={seen(going)} /><i className="b3" style={seen(missing)} /></span>
}

export function TrackKey({ items }: { items: readonly [done: string, going?: string, missing?: string] }) {
  const shade = ['', 'b2', 'b3']
  return <span className="row">{items.map((text, i) => text && <span key={text} className="key"><i className={shade[i]} />{text}</span>)}</span>
}
