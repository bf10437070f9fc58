import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button } from '#kit/ui'
import type { Item } from './model.ts'
import { itemsOfPasted } from './pasted.ts'

type EditorProps = { items: readonly Item[]; busy: boolean; onSave: (items: Item[]) => void; onCancel: () => void }

/** The items of a draft as rows that are typed in; a table copied from a spreadsheet is taken as it is. */
export function ChecklistEditor({ items: before, busy, onSave, onCancel }: EditorProps) {
  const t = useT(), [items, setItems] = useState<Item[]>([...before]), [pasting, setPasting] = useState(false)
  const put = (at: number, change: Partial<Item>) => setItems(items.map((item, i) => (i === at ? { ...item, ...change } : item)))
  const move = (at: number, by: number) => { const next = [...items], [item] = next.splice(at, 1); if (item) next.splice(at + by, 0, item); setItems(next) }
  const fresh = (): Item => ({ code: nextCode(items), section: items.at(-1)?.section ?? '', content: '', method: '', basis: items.at(-1)?.basis ?? '', weight: 1, isMajor: false, evidenceRequired: false, criterion: null, limitDays: 15 })
  const codes = items.map(i => i.code), wrong = items.some(i => !i.section.trim() || i.content.trim().length < 2) ? t('checklist.emptyItem') : codes.some((c, i) => codes.indexOf(c) !== i) ? t('checklist.twinCode') : codes.some(c => !/^[A-Z0-9][A-Z0-9.-]{0,19}$/.test(c)) ? t('checklist.codeRule') : null
  return (
    <div className="pad col" style={{ gap: 12 }}>
      <div className="row wrap"><Button icon="plus" onClick={() => setItems([...items, fresh()])}>{t('checklist.add')}</Button><Button icon="file" onClick={() => setPasting(!pasting)}>{t('checklist.paste')}</Button><span className="end" />
        <Button onClick={onCancel}>{t('ui.cancel')}</Button><Button primary busy={busy} disabled={wrong} onClick={() => onSave(items)}>{t('checklist.save')}</Button></div>
      {pasting && <Paste onTake={text => { setItems([...items, ...itemsOfPasted(text, new Set(codes))]); setPasting(false) }} />}
      <div className="tw"><table className="tb dense checkedit"><thead><tr><th>{t('checklist.code')}</th><th>{t('checklist.section')}</th><th>{t('checklist.content')}</th><th>{t('checklist.method')}</th><th>{t('checklist.basis')}</th><th>{t('checklist.weight')}</th><th>{t('checklist.limit')}</th><th>{t('checklist.major')}</th><th>{t('checklist.photo')}</th><th /></tr></thead>
        <tbody>{items.map((item, i) => <tr key={i}>
          {(['code', 'section', 'content', 'method', 'basis'] as const).map(field => <td key={field}><input className={`in ${field}`} aria-label={`${t(`checklist.${field}`)} ${i + 1}`} value={item[field]} maxLength={field === 'code' ? 20 : field === 'content' ? 500 : 200} onChange={e => put(i, { [field]: field === 'code' ? e.target.value.toUpperCase() : e.target.value })} /></td>)}
          <td><input className="in num small" type="number" min={1} max={100} aria-label={`${t('checklist.weight')} ${i + 1}`} value={item.weight} onChange={e => put(i, { weight: Math.max(1, Math.min(100, Number(e.target.value) || 1)) })} /></td>
          <td><input className="in num small" type="number" min={1} max={180} aria-label={`${t('checklist.limit')} ${i + 1}`} value={item.limitDays} onChange={e => put(i, { limitDays: Math.max(1, Math.min(180, Math.round(Number(e.target.value)) || 15)) })} /></td>
          <td><input type="checkbox" aria-label={`${t('checklist.major')} ${i + 1}`} checked={item.isMajor} onChange={e => put(i, { isMajor: e.target.checked })} /></td>
          <td><input type="checkbox" aria-label={`${t('checklist.photo')} ${i + 1}`} checked={item.evidenceRequired} onChange={e => put(i, { evidenceRequired: e.target.checked })} /></td>
          <td className="nw">{i > 0 && <Button small quiet icon="up" label={t('checklist.up')} onClick={() => move(i, -1)} />}<Button small quiet icon="trash" label={t('checklist.remove')} onClick={() => setItems(items.filter((_, n) => n !== i))} /></td>
        </tr>)}</tbody></table></div>
    </div>
  )
}

function Paste({ onTake }: { onTake: (text: string) => void }) {
  const t = useT(), [text, setText] = useState('')
  return <div className="col" style={{ gap: 8 }}><p className="s">{t('checklist.pasteHow')}</p><textarea className="in" rows={6} aria-label={t('checklist.paste')} value={text} onChange={e => setText(e.target.value)} />
    <div><Button disabled={!text.includes('\t') && t('checklist.pasteNone')} onClick={() => onTake(text)}>{t('checklist.take')}</Button></div></div>
}

const nextCode = (items: readonly Item[]): string => { let n = items.length + 1; while (items.some(i => i.code === `N${n}`)) n++; return `N${n}` }
