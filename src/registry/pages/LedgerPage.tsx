import { type ComponentType, lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { Button, Drawer, Empty, Icon, type IconName, Kbd, number, Seg, Skeleton, Trouble, useCall, useMe, useShortcut } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { apiOf, entries, type Ledger, type Row } from '#registry/definition'
import { ExportDialog } from '#registry/exports/web'
import { ImportDrawer } from '#registry/imports/web'
import { useStandards } from '#registry/standards/web'
import { listViews } from '#registry/views/web'
import { useAddress, useCursors } from './address.ts'
import { BulkEdit } from './BulkEdit.tsx'
import { CellEditor } from './CellEditor.tsx'
import { Columns } from './Columns.tsx'
import { Conflict } from './Conflict.tsx'
import { Filters } from './Filters.tsx'
import { selectionParts, toolbarParts } from './known.ts'
import { RecordCard } from './RecordCard.tsx'
import { RecordForm } from './RecordForm.tsx'
import { type At, editable, Rows } from './Rows.tsx'
import { useSave } from './save.ts'
import { SaveView } from './SaveView.tsx'
import { Search } from './Search.tsx'
import { most, useSelection } from './selection.ts'
import { useSettings } from './settings.ts'
import { Side } from './Side.tsx'
import { useQueryTime } from './useQueryTime.ts'
import { countWord } from './Value.tsx'
import './pages.css'

const LedgerMap = lazy(async () => ({ default: (await import('#registry/atlas/web')).LedgerMap }))

/** The page of one ledger. A component of its own for each, so that nothing of one is left on another's page. */
export function pageOf(ledger: Ledger): ComponentType {
  return function LedgerPage() { return <List ledger={ledger} /> }
}

type Reply = { rows: Row[]; total: number; next: string | null }

function List({ ledger }: { ledger: Ledger }) {
  const t = useT(), words = useWords(), navigate = useNavigate(), { id } = useParams(), { search } = useLocation(), { me, may } = useMe()
  // the lists that name its options come with them
  useStandards(ledger)
  const edit = may(`${ledger.key}.edit`), reveal = may(`${ledger.key}.reveal`), transfer = may(`${ledger.key}.transfer`), address = useAddress(ledger), { query, sort } = address, add = edit && !ledger.broughtOn
  const views = useCall(listViews, { query: { ledger: ledger.key } }, { live: [`${ledger.key}.`, 'ledger_view.'] }).data?.rows, view = views?.find(v => v.id === address.view)
  const settings = useSettings(ledger, view, reveal), question = JSON.stringify([query, sort, settings.size]), pages = useCursors(question), selection = useSelection(ledger, question)
  const call = useCall(apiOf(ledger).list, { query: { ...query, sort, limit: settings.size, cursor: pages.cursor } } as never, { live: [`${ledger.key}.`] })
  const reply = call.data as Reply | undefined, took = useQueryTime(apiOf(ledger).list.path), saving = useSave(ledger)
  const [at, setAt] = useState<At>({ row: -1, column: 0 }), [form, setForm] = useState<{ row?: Row; first?: string } | null>(null), [cell, setCell] = useState<{ row: Row; name: string; rect: DOMRect } | null>(null)
  const [bulk, setBulk] = useState(false), [aside, setAside] = useState(false), [taking, setTaking] = useState(false), [bringing, setBringing] = useState(false), columns = useMemo(() => settings.columns, [settings.columns.join()])
  useEffect(() => { document.title = `${words(ledger.title)}·${t('ui.product')}` })
  useEffect(() => setAt(before => ({ ...before, row: before.row < 0 ? -1 : 0 })), [question, pages.page])

  const open = useCallback((row: Row) => void navigate({ pathname: `/${ledger.path}/${row.id}`, search }), [search])
  const close = () => void navigate({ pathname: `/${ledger.path}`, search })
  const begin = useCallback((row: Row, name: string, element: HTMLElement) => {
    if (row.retiredAt || !editable(ledger, name)) return
    if (name === 'position') setForm({ row, first: 'lon' })
    else setCell({ row, name, rect: element.getBoundingClientRect() })
  }, [])
  const turn = (step: 1 | -1) => step === 1 ? pages.on(reply?.next ?? null) : pages.back()
  const current = reply?.rows[at.row]
  useShortcut(add ? 'n' : '', t('registry.add'), () => setForm({}))
  useShortcut('x', t('registry.keyTick'), () => current && selection.toggle([current]))
  useShortcut(edit ? 'e' : '', t('registry.keyEdit'), () => { const element = document.querySelector<HTMLElement>(`[data-row="${at.row}"] [data-col="${at.column}"]`), name = columns[at.column]; if (current && element && name) begin(current, name, element) })
  useShortcut('PageDown', t('ui.table.next'), () => turn(1))
  useShortcut('PageUp', t('ui.table.back'), () => turn(-1))
  useShortcut('Escape', t('registry.keyEsc'), () => { if (id) close(); else selection.clear() })

  const placeholder = call.isPlaceholderData, first = pages.page * settings.size, title = words(ledger.title), stepped = at.row >= 0 && id && reply?.rows.findIndex(row => row.id === id)
  const step = (by: number) => { const next = reply?.rows[(stepped === undefined || typeof stepped !== 'number' ? reply.rows.findIndex(row => row.id === id) : stepped) + by]; if (next) open(next) }
  return (
    <div className={['lgp', (id || bringing) && 'opened'].filter(Boolean).join(' ')}>
      <section className="panel bar-panel" aria-label={title}>
        <div className="row wrap tools">
          <h1>{title}</h1><span className="m nw total">{t('registry.total')} <b>{reply ? number(reply.total) : '—'}</b> {countWord(ledger)}</span>
          {me?.demoCity && <span className="tag narrow-off">{t('ledger.demo')}</span>}
          <Search value={query.q ?? ''} hint={hintOf(ledger, words)} onAsk={q => address.set({ q })} />
          <span className="end" />
          <span className="row wrap noprint">
            {toolbarParts(ledger.key).map((Part, i) => <Part key={i} ledger={ledger} query={query} />)}
            <button type="button" className="btn narrow-on" onClick={() => setAside(true)}><Icon name="filter" small />{t('registry.asideShort')}</button>
            <span className="narrow-off"><Seg label={t('registry.density')} value={settings.density} options={[{ value: 'wide', label: t('registry.wide') }, { value: 'dense', label: t('registry.dense') }]} onChange={density => settings.set({ density })} /></span>
            {ledger.position !== 'none' && <Seg label={t('registry.look')} value={address.map ? 'map' : 'list'} options={[{ value: 'list', label: t('registry.asList') }, { value: 'map', label: t('registry.asMap') }]} onChange={as => address.set({ as: as === 'map' ? 'map' : null })} />}
            <span className="narrow-off"><Columns ledger={ledger} reveal={reveal} settings={settings} /></span>
            {transfer && <Button icon="upload" label={t('registry.export')} onClick={() => setTaking(true)}><span className="wide">{t('registry.export')}</span></Button>}
            {transfer && ledger.broughtOn && <Button icon="download" label={t('registry.import')} to={ledger.broughtOn}><span className="wide">{t('registry.import')}</span></Button>}
            {transfer && !ledger.broughtOn && may('import.use') && <Button icon="download" label={t('registry.import')} onClick={() => setBringing(true)}><span className="wide">{t('registry.import')}</span></Button>}
            {add && <Button primary icon="plus" onClick={() => setForm({})}>{t('registry.add')} <Kbd>N</Kbd></Button>}
          </span>
        </div>
        <Filters ledger={ledger} address={address} reveal={reveal} right={<><span className="s nw narrow-off">{t('registry.inAddress')}{took !== null && `·${t('registry.took', { ms: number(took) })}`}</span><SaveView ledger={ledger} address={address} settings={settings} view={view} /></>} />
      </section>
      <nav className="panel side" aria-label={t('registry.aside')}><Side ledger={ledger} address={address} views={views} /></nav>
      <section className={placeholder ? 'panel list waits' : 'panel list'} aria-label={t('registry.listOf', { ledger: title })}>
        {call.problem?.status === 400 ? <Empty icon="warn" title={t('registry.badFilter')}><p>{t('registry.badFilterNext')}</p><p style={{ marginTop: 8 }}><Button small onClick={() => address.replace({}, { sort: null, view: null })}>{t('registry.clear')}</Button></p></Empty>
          : call.problem && !reply ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} />
          : address.map && ledger.position !== 'none' ? <Suspense fallback={<Skeleton rows={8} />}><LedgerMap ledger={ledger} query={query} selected={id} onOpen={chosen => void navigate({ pathname: `/${ledger.path}/${chosen}`, search })} /></Suspense>
          : reply && !reply.rows.length && !pages.page ? <Nothing ledger={ledger} filtered={address.filtered} edit={add} onClear={() => address.replace({}, { view: null })} onAdd={() => setForm({})} />
          : <Rows ledger={ledger} columns={columns} rows={reply?.rows} loading={call.isLoading || placeholder} total={reply?.total} first={first} dense={settings.density === 'dense'} sort={sort ?? ledger.sort ?? ledger.name} onSort={next => address.set({ sort: next === (ledger.sort ?? ledger.name) ? null : next })}
              at={at} onAt={setAt} open={id} onOpen={open} ticked={selection.rows} onTick={selection.toggle} onEdit={edit ? begin : undefined} onPage={turn} />}
        {!address.map && reply && reply.rows.length > 0 && <Foot {...{ ledger, reply, selection, pages, turn, first, edit, at: call.at }} onAll={() => void selection.all(query, sort)} onBulk={() => setBulk(true)} />}
      </section>
      <ImportDrawer ledger={ledger} open={bringing} onClose={() => setBringing(false)} />
      {id && !bringing && <RecordCard key={id} ledger={ledger} id={id} onClose={close} onEdit={row => setForm({ row })} trail={<><Button small quiet icon="up" label={t('registry.previous')} onClick={() => step(-1)} /><Button small quiet icon="down" label={t('registry.following')} onClick={() => step(1)} /></>} />}
      <RecordForm key={form?.row?.id ?? 'new'} ledger={ledger} row={form?.row} first={form?.first} open={form !== null} onClose={() => setForm(null)} onAdded={open} />
      {cell && <CellEditor key={`${cell.row.id}-${cell.name}`} ledger={ledger} row={cell.row} name={cell.name} cell={cell.rect} saving={saving} onClose={() => { setCell(null); saving.clear(); document.querySelector<HTMLElement>('[data-walk]')?.focus() }}
        onStep={by => { const column = Math.max(0, Math.min(columns.length - 1, at.column + by)), element = document.querySelector<HTMLElement>(`[data-row="${at.row}"] [data-col="${column}"]`), name = columns[column]; setAt({ ...at, column }); if (element && name && column !== at.column && reply?.rows[at.row]) begin(reply.rows[at.row] as Row, name, element) }} />}
      {saving.clash && <Conflict ledger={ledger} clash={saving.clash} onSave={(now, patch) => saving.change(now, patch)} onClose={() => { saving.clear(); setCell(null) }} onDone={() => { saving.clear(); setCell(null) }} />}
      {bulk && <BulkEdit ledger={ledger} rows={selection.rows} onClose={() => setBulk(false)} onDone={() => { setBulk(false); selection.clear() }} />}
      {taking && <ExportDialog ledger={ledger} query={{ ...query, sort }} columns={columns} open onClose={() => setTaking(false)} />}
      <Drawer open={aside} title={t('registry.aside')} onClose={() => setAside(false)}><div className="side inside"><Side ledger={ledger} address={address} views={views} /></div></Drawer>
    </div>
  )
}

/** What the box finds by, in the ledger's own words. */
function hintOf(ledger: Ledger, words: (w: { zh: string; en: string }) => string): string {
  return entries(ledger).filter(([, field]) => field.search).map(([, field]) => words(field.label)).slice(0, 3).join(words({ zh: '、', en: ', ' })) + words({ zh: '，拼音首字母亦可', en: ', or pinyin initials' })
}

function Nothing({ ledger, filtered, edit, onClear, onAdd }: { ledger: Ledger; filtered: boolean; edit: boolean; onClear: () => void; onAdd: () => void }) {
  const t = useT(), words = useWords(), title = words(ledger.title)
  if (filtered) return <Empty icon="search" title={t('ledger.nothing')}><p>{t('ledger.nothingNext')}</p><p style={{ marginTop: 8 }}><Button small onClick={onClear}>{t('registry.clear')}</Button></p></Empty>
  return <Empty icon={ledger.icon as IconName} title={t('registry.noneYet', { ledger: title })}><p>{words(ledger.about)}</p>{edit && <p style={{ marginTop: 8 }}><Button small primary icon="plus" onClick={onAdd}>{t('registry.addFirst')}</Button></p>}</Empty>
}

type FootProps = { ledger: Ledger; reply: Reply; selection: ReturnType<typeof useSelection>; pages: ReturnType<typeof useCursors>; turn: (step: 1 | -1) => void; first: number; edit: boolean; at: number | null; onAll: () => void; onBulk: () => void }
function Foot({ ledger, reply, selection, pages, turn, first, edit, onAll, onBulk }: FootProps) {
  const t = useT(), ticked = selection.rows.size
  return (
    <div className="pf">
      {ticked > 0 && <><b className="num">{t('registry.ticked', { n: number(ticked) })}</b>
        {edit && <Button small primary icon="edit" onClick={onBulk}>{t('registry.bulk')}</Button>}
        {selectionParts(ledger.key).map((Part, i) => <Suspense key={i} fallback={null}><Part ledger={ledger} ids={[...selection.rows.keys()]} onDone={selection.clear} /></Suspense>)}
        {ticked < Math.min(reply.total, most) && <Button small busy={selection.busy} onClick={onAll}>{reply.total > most ? t('registry.tickMost', { n: number(most) }) : t('registry.tickAll', { n: number(reply.total) })}</Button>}
        <Button small quiet onClick={selection.clear}>{t('registry.untick')}</Button></>}
      <span className="num">{t('registry.range', { from: number(first + 1), to: number(first + reply.rows.length), total: number(reply.total) })}</span>
      <span className="end" />
      <span className="keys narrow-off"><Kbd>J</Kbd><Kbd>K</Kbd> {t('registry.walk')} <Kbd>X</Kbd> {t('registry.choose')} <Kbd>Enter</Kbd> {t('registry.open')} {edit && <><Kbd>E</Kbd> {t('registry.write')}</>}</span>
      <span className="row noprint"><Button small icon="left" label={t('ui.table.back')} disabled={pages.page > 0 ? null : t('ui.table.first')} onClick={() => turn(-1)} /><Button small icon="right" label={t('ui.table.next')} disabled={reply.next ? null : t('ui.table.last')} onClick={() => turn(1)} /></span>
    </div>
  )
}
