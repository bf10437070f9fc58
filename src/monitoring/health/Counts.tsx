import { useT } from '#kit/i18n'
import { number } from '#kit/ui'
import { troubles, type Trouble } from './model.ts'

type Count = { regionCode: string; county: string; kind: Trouble; n: number }
type Props = { counts: readonly Count[]; kind: string | undefined; county: string | undefined; onChoose: (to: { kind?: string; county?: string }) => void }

/** Counties down, troubles across; each number is a button that shows its rows. */
export function Counts({ counts, kind, county, onChoose }: Props) {
  const t = useT(), counties = [...new Map(counts.map((c) => [c.regionCode, c.county])).entries()]
  if (!counties.length) return <p className="note pad">{t('health.none')}</p>
  const sum = (code: string | undefined, k: Trouble | undefined) => counts.filter((c) => (!code || c.regionCode === code) && (!k || c.kind === k)).reduce((n, c) => n + c.n, 0)
  const cell = (code: string | undefined, k: Trouble | undefined, name: string) => {
    const n = sum(code, k)
    return <td key={k ?? 'all'} className="n">{n === 0 ? <span className="s">0</span> : <button type="button" className={code === county && k === kind ? 'health-n on' : 'health-n'} aria-label={`${name} ${k ? t(`health.kind.${k}`) : t('health.all')} ${n}`} onClick={() => onChoose({ kind: k, county: code })}>{number(n)}</button>}</td>
  }
  const row = (code: string | undefined, name: string) => <tr key={code ?? 'all'}><th scope="row">{name}</th>{troubles.map((k) => cell(code, k, name))}{cell(code, undefined, name)}</tr>
  return (
    <div className="health-counts">
      <table>
        <thead><tr><th scope="col">{t('health.county')}</th>{troubles.map((k) => <th key={k} scope="col" className="n">{t(`health.kind.${k}`)}</th>)}<th scope="col" className="n">{t('health.all')}</th></tr></thead>
        <tbody>{counties.map(([code, name]) => row(code, name || t('health.city')))}{row(undefined, t('health.total'))}</tbody>
      </table>
    </div>
  )
}
