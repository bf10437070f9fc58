import { useT } from '#kit/i18n'
import { Button } from '#kit/ui'
import { stepKinds, wayKeys, waysOf, type Step, type Way } from './model.ts'

type StepRowProps = { step: Step; at: number; last: boolean; before: number; onChange: (next: Partial<Step>) => void; onMove: (by: -1 | 1) => void; onRemove: () => void }
const loops = new Set(['text', 'voice', 'next', 'again', 'knock', 'broadcast'])

/** One step: when, what, by which ways, how often. Moving it keeps the times where they are: the steps change places. */
export function StepRow({ step: s, at, last, before, onChange, onMove, onRemove }: StepRowProps) {
  const t = useT(), fixed = at === 0, name = t(`callout_policy.step.${s.kind}`)
  const ways = waysOf(s)
  const flip = (way: Way) => {
    const next = wayKeys.filter((w) => (w === way) !== ways.includes(w))
    if (next.length) onChange({ ways: next })
  }
  return (
    <li className="pstep">
      <span className="no num">{at + 1}</span>
      <div className="col" style={{ gap: 6 }}>
        <div className="row wrap">
          <Minutes label={t('callout_policy.minute')} seconds={s.after} onChange={(after) => onChange({ after })} fixed={fixed} />
          <select className="in grow" aria-label={t('callout_policy.kind')} value={s.kind} disabled={fixed} onChange={(e) => onChange({ kind: e.target.value as Step['kind'], ways: undefined, times: undefined, every: undefined })}>
            {stepKinds.filter((k) => (k === 'notice') === fixed).map((k) => <option key={k} value={k}>{t(`callout_policy.step.${k}`)}</option>)}</select>
          {!fixed && <span className="row" style={{ gap: 0 }}>
            <Button small quiet icon="up" label={t('callout_policy.earlier', { name })} disabled={at === 1 ? t('callout_policy.isFirst') : null} onClick={() => onMove(-1)} />
            <Button small quiet icon="down" label={t('callout_policy.latter', { name })} disabled={last ? t('callout_policy.isLast') : null} onClick={() => onMove(1)} />
            <Button small quiet icon="close" label={t('callout_policy.removeOf', { name })} onClick={onRemove} /></span>}
        </div>
        <div className="row wrap s">
          {!fixed && <span>{t('callout_policy.wait', { n: minutes(s.after - before) })}</span>}
          {ways.length > 0 && <span className="row" role="group" aria-label={t('callout_policy.ways')}>{wayKeys.map((w) => <label key={w} className="row" style={{ gap: 3 }}><input type="checkbox" checked={ways.includes(w)} onChange={() => flip(w)} />{t(`callout.channel.${w}`)}</label>)}</span>}
          {loops.has(s.kind) && <span className="row" style={{ gap: 4 }}>{t('callout_policy.times')}<input className="in num" style={{ width: 56 }} type="number" min={1} max={20} aria-label={t('callout_policy.timesOf', { name })} value={s.times ?? 1} onChange={(e) => onChange({ times: Math.max(1, Number(e.target.value)) })} />
            {(s.times ?? 1) > 1 && <>{t('callout_policy.every')}<Minutes label={t('callout_policy.everyOf', { name })} seconds={s.every ?? 600} onChange={(every) => onChange({ every })} /></>}</span>}
        </div>
      </div>
    </li>
  )
}

export const minutes = (seconds: number): number => Math.round(seconds / 6) / 10

export function Minutes({ label, seconds, onChange, fixed }: { label: string; seconds: number; onChange: (seconds: number) => void; fixed?: boolean }) {
  const t = useT()
  return <span className="row" style={{ gap: 4 }}><input className="in num" style={{ width: 72 }} type="number" min={0} max={1440} step={0.5} aria-label={label} value={seconds / 60} disabled={fixed} onChange={(e) => onChange(Math.round(Number(e.target.value) * 60))} /><span className="s">{t('callout_policy.min')}</span></span>
}
