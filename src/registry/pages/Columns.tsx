import { Button, Icon, Pop, Seg } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { allColumns, type useSettings } from './settings.ts'
import { labelOf } from './Value.tsx'

type ColumnsProps = { ledger: Ledger; reveal: boolean; settings: ReturnType<typeof useSettings> }

/** Which columns stand in the list, and in which order. The name always does. */
export function Columns({ ledger, reveal, settings }: ColumnsProps) {
  const t = useT(), words = useWords(), able = allColumns(ledger, reveal), shown = settings.columns
  const rest = able.filter(name => !shown.includes(name)), put = (columns: readonly string[]) => settings.set({ columns })
  const move = (i: number, by: number) => { const next = [...shown]; next.splice(i + by, 0, ...next.splice(i, 1)); put(next) }
  return (
    <Pop width={300} title={t('registry.columns')} label={t('registry.columnsOf', { n: shown.length, all: able.length })} face={<><Icon name="columns" small /><span className="wide">{t('registry.columnsOf', { n: shown.length, all: able.length })}</span></>}>{() => <>
      <ul className="cols">
        {shown.map((name, i) => <li key={name} className="row">
          <label className="grow"><input type="checkbox" checked disabled={name === ledger.name} onChange={() => put(shown.filter(other => other !== name))} />{labelOf(ledger, name, t, words)}</label>
          <Button small quiet icon="up" label={t('registry.earlier')} disabled={i === 0 && t('registry.isFirst')} onClick={() => move(i, -1)} />
          <Button small quiet icon="down" label={t('registry.later')} disabled={i === shown.length - 1 && t('registry.isLast')} onClick={() => move(i, 1)} />
        </li>)}
        {rest.map(name => <li key={name}><label><input type="checkbox" checked={false} onChange={() => put([...shown, name])} />{labelOf(ledger, name, t, words)}</label></li>)}
      </ul>
      <div className="row"><Seg label={t('registry.pageSize')} value={settings.size} options={[50, 100, 200].map(value => ({ value, label: t('registry.perPage', { n: value }) }))} onChange={size => settings.set({ size })} /><span className="end" /><Button small onClick={settings.reset}>{t('registry.reset')}</Button></div>
    </>}</Pop>
  )
}
