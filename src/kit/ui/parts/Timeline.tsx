import type { ReactNode } from 'react'
import { clockTime, dateTime } from './format.ts'

export type TimelineRow = {
  id: string
  at: string
  /** did: our act, filled · happened: hollow · now: ringed · next: dashed, still to come */
  node?: 'did' | 'happened' | 'now' | 'next'
  text: ReactNode
  who?: ReactNode
  /** A file, a number, a recording: what proves it. */
  proof?: ReactNode
  fresh?: boolean
}

const NODE = { did: '', happened: ' hollow', now: ' now', next: ' next' } as const

export function Timeline({ rows }: { rows: readonly TimelineRow[] }) {
  return (
    <ol className="tl">
      {rows.map(r => (
        <li key={r.id} className={r.fresh ? 'fresh' : undefined}>
          <time dateTime={r.at} title={dateTime(r.at)}>{clockTime(r.at)}</time>
          <span className={`nd${NODE[r.node ?? 'did']}`} />
          <div className="tx">{r.text}{r.proof && <div className="s">{r.proof}</div>}</div>
          <span className="wh">{r.who}</span>
        </li>
      ))}
    </ol>
  )
}

/** 叫应梯: the same drawing with what each channel brought back; the current step is ringed, later ones are dashed. */
export type LadderStep = { id: string; at: string; node?: TimelineRow['node']; channel: ReactNode; result?: ReactNode; note?: ReactNode }

export function Ladder({ steps }: { steps: readonly LadderStep[] }) {
  return <Timeline rows={steps.map(s => ({ id: s.id, at: s.at, node: s.node ?? 'did', text: <><b>{s.channel}</b>{s.result && <div className="s">{s.result}</div>}</>, proof: s.note }))} />
}

/** 签发 下达 签收 到达 反馈 完成: full, striped = now, empty. `at` is the number of steps that are done. */
export function Steps({ names, at }: { names: readonly string[]; at: number }) {
  return <div className="steps" role="list">{names.map((n, i) => <span key={n} role="listitem" aria-current={i === at ? 'step' : undefined} className={i < at ? 'done' : i === at ? 'now' : ''}>{n}</span>)}</div>
}
