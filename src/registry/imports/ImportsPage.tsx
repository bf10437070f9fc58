import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { address } from '#kit/contract'
import { Button, type Column, dayTime, Icon, number, Page, serverNow, Table, useAct, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { listImports, undoImport, wrongFile } from './api.ts'
import { ImportDrawer } from './ImportDrawer.tsx'
import type { ImportRow } from './model.ts'

/** Who brought which file, what became of each of its rows, and the way back. Thirteen counties' files stand side by side. */
export function importsPageOf(ledgers: readonly Ledger[]) {
  return function ImportsPage() {
    const t = useT(), words = useWords(), [params, setParams] = useSearchParams(), ledger = params.get('ledger') ?? '', state = params.get('state') ?? '', [from, setFrom] = useState<string[]>([]), open = params.get('import')
    const call = useCall(listImports, { query: { ...(ledger ? { ledger } : {}), ...(state ? { state } : {}), limit: 50, cursor: from.at(-1) } }, { live: ['import.'] }), titleOf = (key: string) => ledgers.find(l => l.key === key)?.title
    const set = (name: string, value: string | null) => { const next = new URLSearchParams(params); if (value) next.set(name, value); else next.delete(name); if (name !== 'import') setFrom([]); setParams(next, { replace: true }) }
    const shown = call.data?.rows.find(r => r.id === open), shownLedger = ledgers.find(l => l.key === shown?.ledger)
    const columns: Column<ImportRow>[] = [
      { key: 'at', title: t('imports.at'), render: r => <span className="nw num">{dayTime(r.at)}</span> }, { key: 'ledger', title: t('imports.ledger'), render: r => { const title = titleOf(r.ledger); return title ? words(title) : r.ledger } },
      { key: 'file', title: t('imports.file'), render: r => <b>{r.fileName}</b> }, { key: 'place', title: t('imports.place'), render: r => r.place }, { key: 'by', title: t('imports.by'), render: r => r.by },
      { key: 'state', title: t('imports.stateHead'), render: r => <span className="tag">{t(r.undoneAt ? 'imports.state.undone' : `imports.state.${r.state}`)}</span> },
      ...(['rows', 'fresh', 'changed', 'same', 'wrong', 'skipped'] as const).map((key): Column<ImportRow> => ({ key, title: t(`imports.count.${key}`), number: true, render: r => number(r[key]) })),
      { key: 'acts', title: '', render: r => <Acts row={r} /> },
    ]
    return (
      <Page title={t('imports.page')} head={<span className="s">{t('imports.pageNote')}</span>} actions={<>
        <select className="in" aria-label={t('imports.ledger')} value={ledger} onChange={e => set('ledger', e.target.value)}><option value="">{t('imports.everyLedger')}</option>{ledgers.map(l => <option key={l.key} value={l.key}>{words(l.title)}</option>)}</select>
        <select className="in" aria-label={t('imports.stateHead')} value={state} onChange={e => set('state', e.target.value)}><option value="">{t('imports.everyState')}</option>{(['checking', 'mapping', 'ready', 'written', 'failed', 'cancelled'] as const).map(s => <option key={s} value={s}>{t(`imports.state.${s}`)}</option>)}</select></>}>
        <section className="panel" style={{ flex: 1 }}>
          <Table label={t('imports.page')} columns={columns} rows={call.data?.rows} keyOf={r => r.id} loading={call.isLoading} problem={call.problem} onRetry={() => void call.refetch()} empty={t('imports.none')} onOpen={r => set('import', r.id)} selected={open} dense
            page={{ offset: from.length * 50, size: 50, more: Boolean(call.data?.next), onMove: offset => setFrom(offset > from.length * 50 && call.data?.next ? [...from, call.data.next] : from.slice(0, -1)) }} />
        </section>
        {open && shownLedger && <ImportDrawer key={open} ledger={shownLedger} id={open} open onClose={() => set('import', null)} />}
      </Page>
    )
  }
}

function Acts({ row }: { row: ImportRow }) {
  const t = useT(), undo = useAct(undoImport, { done: t('imports.undoneNow') }), undoable = row.state === 'written' && !row.undoneAt && row.undoUntil !== null && Date.parse(row.undoUntil) > serverNow()
  return <span className="row noprint" onClick={e => e.stopPropagation()}>
    {undoable && <Button small icon="undo" busy={undo.busy} onClick={() => void undo.run({ params: { id: row.id } })}>{t('imports.undo')}</Button>}
    {row.wrong > 0 && !row.erased && <a className="btn sm" href={address(wrongFile, { params: { id: row.id } })} download title={t('imports.wrongFile')}><Icon name="download" small />{t('imports.wrongFile')}</a>}
  </span>
}
