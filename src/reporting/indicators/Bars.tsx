import { number } from '#kit/ui'

export type Bar = { key: string; label: string; value: number | null; previous: number | null; /** opens what stands below it */ onOpen?: (() => void) | undefined; title?: string | undefined }

/** A line each: a bar of this period, a tick where the year before stood, both numbers. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.flatMap((b) => [b.value ?? 0, b.previous ?? 0])), share = (n: number | null) => `${Math.max(0, ((n ?? 0) / most) * 100)}%`
  return (
    <ul className="ind-bars" aria-label={label}>
      {bars.map(({ key, label: name, value, previous, onOpen, title }) => (
        <li key={key}>
          <span className="nm">{onOpen ? <button type="button" className="fig" title={title} onClick={onOpen}>{name}</button> : name}</span>
          <span className="br" aria-hidden="true"><i style={{ width: share(value) }} />{previous !== null && <b style={{ left: share(previous) }} />}</span>
          <span className="vl num"><b>{number(value)}</b>{previous !== null && <small> / {number(previous)}</small>}</span>
        </li>
      ))}
    </ul>
  )
}
