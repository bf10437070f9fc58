import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, number, Page, Panel, Seg, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { apiOf, optionsOf, type Row } from '#registry/definition'
import { filterNames } from '#registry/pages/web'
import { enterprises } from '#registry/enterprises/web'
import { listRegions } from '#registry/regions/web'
import { drawSelection, listChecklists } from './api.ts'
import { campaigns } from './campaignLedger.ts'
import { type Mode, modeOptions } from './modes.ts'
import { selections } from './selectionLedger.ts'
import './inspections.css'

const ways = ['targeted', 'random', 'graded'] as const, facets = ['sector', 'color', 'rating', 'features'] as const
type Form = { title: string; reason: string; method: (typeof ways)[number]; count: number; mode: Mode; dueOn: string; campaignId: string; checklistId: string; inspectorsEach: number }

/** Choosing whom to inspect: the range is a filter of the enterprise ledger, kept in the address; how many it holds is said before anybody draws. */
export function DrawPage() {
  const t = useT(), words = useWords(), { may } = useMe(), navigate = useNavigate(), [search, setSearch] = useSearchParams(), known = new Set(filterNames(enterprises)), filter = Object.fromEntries([...search].filter(([name]) => known.has(name)))
  const [f, setForm] = useState<Form>({ title: '', reason: '', method: 'random', count: 20, mode: 'double_random', dueOn: '', campaignId: search.get('campaign') ?? '', checklistId: '', inspectorsEach: 0 }), put = (change: Partial<Form>) => setForm({ ...f, ...change })
  const range = useCall(apiOf(enterprises).list, { query: { ...filter, limit: 1 } } as never), total = (range.data as { total: number } | undefined)?.total, regions = useCall(listRegions, { query: { level: 3, limit: 50 } }), lists = useCall(listChecklists), running = useCall(apiOf(campaigns).list, { query: { limit: 50 } } as never)
  const act = useAct(drawSelection, { done: t('draw.done'), quiet: true, onDone: made => void navigate(`/inspection-selections/${made.id}`) })
  const set = (name: string, value: string) => setSearch(s => { value ? s.set(name, value) : s.delete(name); return s }, { replace: true })
  const wanting = f.title.trim().length < 2 ? t('draw.noTitle') : !total ? t('draw.noRange') : null
  const go = () => void act.run({ body: { title: f.title, reason: f.reason, method: f.method, filter, count: f.method === 'targeted' ? undefined : f.count, mode: f.mode, dueOn: f.dueOn || null, campaignId: f.campaignId || null, checklistId: f.checklistId || null, inspectorsEach: f.method === 'random' ? f.inspectorsEach : 0 } })
  return (
    <Page title={t('draw.page')} actions={<Button to="/inspection-frequencies">{t('frequency.page')}</Button>}>
      <div className="drawgrid">
        <Panel title={t('draw.new')} count={total !== undefined && t('draw.pool', { n: number(total) })}>
          {may('inspection.draw') ? <div className="drawform">
            <Seg label={t('draw.method')} value={f.method} onChange={method => put({ method })} options={ways.map(value => ({ value, label: t(`draw.method.${value}`) }))} /><p className="s">{t(`draw.means.${f.method}`)}</p>
            <label className="field"><span className="s">{t('draw.title')}</span><input className="in" maxLength={120} value={f.title} onChange={e => put({ title: e.target.value })} /></label>
            <div className="two"><Choice label={t('draw.region')} value={search.get('region') ?? ''} onChange={v => set('region', v)} options={regions.data?.rows.map(r => [r.code, r.name]) ?? []} />
              {facets.map(name => { const field = enterprises.fields[name]; return field && <Choice key={name} label={words(field.label)} value={search.get(name) ?? ''} onChange={v => set(name, v)} options={optionsOf(field).map(o => [o.value, words(o)])} /> })}
              <Choice label={t('draw.mode')} value={f.mode} need onChange={v => put({ mode: v as Mode })} options={modeOptions.map(m => [m.value, words(m)])} />
              {f.method !== 'targeted' && <label className="field"><span className="s">{t('draw.count')}</span><input className="in num" type="number" min={1} max={5000} value={f.count} onChange={e => put({ count: Math.max(1, Math.min(5000, Math.round(Number(e.target.value)) || 1)) })} /></label>}
              {f.method === 'random' && <label className="field"><span className="s">{t('draw.each')}</span><input className="in num" type="number" min={0} max={5} value={f.inspectorsEach} onChange={e => put({ inspectorsEach: Math.max(0, Math.min(5, Math.round(Number(e.target.value)) || 0)) })} /></label>}
              <label className="field"><span className="s">{t('draw.dueOn')}</span><input className="in" type="date" value={f.dueOn} onChange={e => put({ dueOn: e.target.value })} /></label>
              <Choice label={t('draw.campaign')} value={f.campaignId} onChange={v => put({ campaignId: v })} options={((running.data as { rows: Row[] } | undefined)?.rows ?? []).map(r => [r.id, String(r.name)])} />
              <Choice label={t('draw.checklist')} value={f.checklistId} none={t('draw.bySector')} onChange={v => put({ checklistId: v })} options={lists.data?.filter(c => c.publishedAt && !c.supersededAt && c.purpose === 'inspection').map(c => [c.id, c.title]) ?? []} /></div>
            <label className="field"><span className="s">{t('draw.reason')}</span><textarea className="in" rows={2} maxLength={1000} value={f.reason} onChange={e => put({ reason: e.target.value })} /></label>
            {act.problem && <Trouble problem={act.problem} />}
            <div className="row"><Link className="link s grow" to={`/enterprises?${new URLSearchParams(filter)}`}>{t('draw.see')}</Link><Button primary busy={act.busy} disabled={wanting} onClick={go}>{t(`draw.go.${f.method}`)}</Button></div>
          </div> : <p className="pad m">{t('draw.notYours')}</p>}
        </Panel>
        <Drawn />
      </div>
    </Page>
  )
}

function Choice({ label, value, onChange, options, need, none }: { label: string; value: string; onChange: (value: string) => void; options: readonly (readonly [value: string, label: string])[]; need?: boolean; none?: string }) {
  const t = useT()
  return <label className="field"><span className="s">{label}</span><select className="in" value={value} onChange={e => onChange(e.target.value)}>{!need && <option value="">{none ?? t('draw.any')}</option>}{value && !options.some(([v]) => v === value) && <option value={value}>{value}</option>}{options.map(([v, l]) => <option key={v} value={v}>{l}</option>)}</select></label>
}

function Drawn() {
  const t = useT(), words = useWords(), navigate = useNavigate(), { data, problem, isLoading, refetch, at } = useCall(apiOf(selections).list, { query: { limit: 50 } } as never, { live: ['inspection_selection.'] }), rows = (data as { rows: Row[] } | undefined)?.rows, method = selections.fields.method
  return (
    <Panel title={t('draw.before')} count={rows?.length} age={at} grow>
      <Table<Row> label={t('draw.before')} rows={rows} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={r => navigate(`/inspection-selections/${r.id}`)} empty={t('draw.none')} columns={[
        { key: 'code', title: t('draw.code'), render: r => <span className="mono nw">{String(r.code)}</span> }, { key: 'title', title: t('draw.title'), render: r => <b>{String(r.title)}</b> },
        { key: 'method', title: t('draw.method'), render: r => <Tag>{method && words(optionsOf(method).find(o => o.value === r.method) ?? { zh: '', en: '' })}</Tag> }, { key: 'pool', title: t('draw.poolHead'), number: true, render: r => number(Number(r.pool)) }, { key: 'drawn', title: t('draw.drawn'), number: true, render: r => number(Number(r.drawn)) }, { key: 'on', title: t('draw.on'), render: r => <span className="num">{String(r.drawnOn)}</span> },
      ]} />
    </Panel>
  )
}
