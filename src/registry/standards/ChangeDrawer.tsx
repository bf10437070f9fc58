import { useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Button, Drawer, Trouble, useAct } from '#kit/ui'
import type { Standard, Words } from '#registry/definition'
import { setStandard, type StandardRow } from './api.ts'
import { type Draft, draftOf, valueOf } from './draft.ts'
import { sourceOf } from './say.ts'

/** The value as a small table, with where it comes from and why it is changed; a changed limit waits for a second look. */
export function ChangeDrawer({ row, standard, onClose }: { row: StandardRow; standard: Standard; onClose: () => void }) {
  const t = useT(), words = useWords(), [draft, setDraft] = useState<Draft>(() => draftOf(standard, row.value)), [source, setSource] = useState(sourceOf(row.source)), [reason, setReason] = useState('')
  const act = useAct(setStandard, { quiet: true, done: t('standard.set'), onDone: onClose }), value = valueOf(standard, draft), wrong = standard.schema.safeParse(value).error?.issues[0]
  const wanting = wrong ? t(wrong.code === 'custom' ? 'standard.odd' : 'standard.incomplete') : source.trim().length < 2 ? t('standard.sourceFirst') : reason.trim().length < 2 ? t('standard.reasonFirst') : null
  return (
    <Drawer open title={words(row.title)} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={() => void act.run({ params: { key: row.key }, body: { version: row.version, value, source: source.trim(), reason: reason.trim() } })}>{t('standard.save')}</Button></>}>
      <div className="limit-form">
        <p className="m">{t('standard.changeLead')}</p>
        <Cells standard={standard} unit={row.unit} draft={draft} put={setDraft} />
        {wrong && <p className="wrong" role="alert">{wanting}</p>}
        <label className="col"><span className="s">{t('standard.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        <label className="col"><span className="s">{t('standard.reasonAsk')}</span><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}

const optionHeads = ['code', 'zh', 'en', 'also'] as const

function Cells({ standard: { shape, parts }, unit, draft, put }: { standard: Standard; unit: string; draft: Draft; put: (draft: Draft) => void }) {
  const t = useT(), words = useWords(), free = shape === 'steps' || shape === 'options'
  const heads = shape === 'options' ? optionHeads.map(head => t(`standard.option.${head}`)) : shape === 'steps' ? ['from', 'value'].map(name => words(parts[name] as Words)) : [t('standard.value') + (unit && `（${unit}）`)]
  const set = (r: number, c: number, text: string) => put(draft.map((line, i) => i === r ? { ...line, cells: line.cells.map((cell, j) => j === c ? text : cell) } : line))
  return <>
    <table className="tb dense"><thead><tr>{!free && <th>{t('standard.part')}</th>}{heads.map(head => <th key={head} className={shape === 'numbers' || shape === 'steps' ? 'n' : undefined}>{head}</th>)}{free && <th className="acts"><span className="vh">{t('standard.drop')}</span></th>}</tr></thead>
      <tbody>{draft.map((line, r) => <tr key={r}>{!free && <th scope="row">{words(parts[line.name ?? ''] as Words)}</th>}
        {line.cells.map((cell, c) => <td key={c} className={shape === 'numbers' || shape === 'steps' ? 'n' : undefined}><input className="in" inputMode={shape === 'numbers' || shape === 'steps' ? 'decimal' : undefined} value={cell} maxLength={120} aria-label={`${free ? r + 1 : words(parts[line.name ?? ''] as Words)} ${heads[c]}`} onChange={e => set(r, c, e.target.value)} /></td>)}
        {free && <td className="acts"><Button small quiet icon="close" label={t('standard.dropOne', { n: r + 1 })} onClick={() => put(draft.filter((_, i) => i !== r))} /></td>}</tr>)}</tbody></table>
    {free && <p><Button small icon="plus" onClick={() => put([...draft, { cells: heads.map(() => '') }])}>{t('standard.addOne')}</Button></p>}
  </>
}
