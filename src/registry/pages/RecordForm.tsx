import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button, Drawer, Kbd } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { type Field, isSealed, type Ledger, type Row, type Words, writable } from '#registry/definition'
import { Mark, useStandards } from '#registry/standards/web'
import { Conflict } from './Conflict.tsx'
import { type Draft, draftsOf, type Filled, fill, issuesOf } from './draft.ts'
import { FieldControl } from './FieldControl.tsx'
import { useSave } from './save.ts'
import { headOf, sectionsOf } from './sections.ts'
import { labelOf } from './Value.tsx'

const RegionControl = lazy(async () => ({ default: (await import('./PlacePick.tsx')).RegionControl }))
const PositionControl = lazy(async () => ({ default: (await import('./PlacePick.tsx')).PositionControl }))

/** `row`: the one to change; without it a new one is entered. `first`: the field that gets the focus. */
type FormProps = { ledger: Ledger; row?: Row; first?: string; open: boolean; onClose: () => void; onAdded?: (row: Row) => void; /** what was filled in goes here instead of into the row */ take?: (body: Record<string, unknown>) => void; /** the button's verb, for `take` */ act?: string }

export function RecordForm(props: FormProps) {
  return props.open ? <Opened {...props} /> : null
}

function Opened({ ledger, row, first, onClose, onAdded, take, act }: FormProps) {
  const t = useT(), words = useWords(), save = useSave(ledger), { values: standards } = useStandards(ledger), box = useRef<HTMLDivElement>(null)
  const [drafts, setDrafts] = useState<Record<string, Draft>>(() => draftsOf(ledger, row)), [troubles, setTroubles] = useState<Filled['troubles']>({})
  const put = (change: Record<string, Draft>) => { setDrafts(before => ({ ...before, ...change })); setTroubles(before => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change) && !(name === 'lon' && 'lat' in change)))) }
  const problem = save.problem, issues = issuesOf(problem?.details), shown = { ...issues, ...troubles }
  useEffect(() => { box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus() }, [troubles, problem])
  useEffect(() => { const at = first && box.current?.querySelector<HTMLElement>(`[data-field="${first}"] :is(input,select,textarea)`); if (at) setTimeout(() => { at.focus(); at.scrollIntoView({ block: 'center' }) }) }, [first])

  async function submit(more: boolean): Promise<void> {
    const { body, troubles: found } = fill(ledger, drafts, standards, row)
    setTroubles(found)
    if (Object.keys(found).length) return
    if (row && !Object.keys(body).length) return onClose()
    if (take) return take(body)
    const written = row ? await save.change(row, body) : await save.add(body)
    if (!written) return
    // one after another from the same town: the place stays
    if (more) { setDrafts({ ...draftsOf(ledger), regionCode: drafts.regionCode }); box.current?.querySelector<HTMLElement>('input')?.focus() }
    else { onClose(); if (!row) onAdded?.(written) }
  }

  const sections = sectionsOf(writable(ledger)), twin = problem?.code === 'ledger.same_key' ? problem.details?.id as string | null : null
  const head = headOf(ledger, sections[0]?.names ?? [])
  const one = (name: string) => <One key={name} ledger={ledger} name={name} row={row} value={drafts[name]} trouble={shown[name]} onChange={value => put({ [name]: value })} />
  return (
    <Drawer open title={row ? t('registry.changeOf', { name: String(row[ledger.name] ?? '') }) : t('registry.addTo', { ledger: words(ledger.title) })} onClose={onClose} footer={<>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      {!row && <Button busy={save.busy} onClick={() => void submit(true)}>{t('registry.saveMore')}</Button>}
      <Button primary busy={save.busy} onClick={() => void submit(false)}>{act ?? t('ledger.save')} <Kbd>Ctrl Enter</Kbd></Button>
    </>}>
      <div ref={box} className="lgform" onKeyDown={e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.nativeEvent.isComposing) { e.preventDefault(); void submit(false) } }}>
        {problem && !Object.keys(issues).length && <div className="note" role="alert">{problem.detail || problem.title}{twin && <> <Link className="link" to={`/${ledger.path}/${twin}`} onClick={onClose}>{t('registry.openTwin')}</Link></>}</div>}
        {sections.map(({ title, names }, i) => (
          <fieldset key={title ? title.zh : ''}>
            {title && <legend>{words(title)}</legend>}
            {names.slice(0, i === 0 ? head : undefined).map(one)}
            {i === 0 && <>
              <Line name="regionCode" label={t('registry.field.place')} required wide trouble={shown.regionCode}><Suspense fallback={<span className="in skl" />}><RegionControl value={String(drafts.regionCode ?? '')} onChange={code => put({ regionCode: code })} /></Suspense></Line>
              {ledger.position !== 'none' && <Line name="lon" label={t('ledger.position')} required={ledger.position === 'must'} wide trouble={shown.lon ?? shown.lat}>
                <Suspense fallback={<span className="skl" />}><PositionControl lon={String(drafts.lon ?? '')} lat={String(drafts.lat ?? '')} invalid={Boolean(shown.lon ?? shown.lat)} onChange={(lon, lat) => put({ lon, lat })} /></Suspense>
              </Line>}
              {names.slice(head).map(one)}
            </>}
          </fieldset>
        ))}
      </div>
      {save.clash && <Conflict ledger={ledger} clash={save.clash} onSave={(current, patch) => save.change(current, patch)} onClose={() => save.clear()} onDone={() => { save.clear(); onClose() }} />}
    </Drawer>
  )
}

const wide = (field: Field) => field.kind === 'note' || field.kind === 'choices' || field.kind === 'items' || field.kind === 'ref' || (field.kind === 'text' && (field.max ?? 0) >= 100)

function One({ ledger, name, row, value, trouble, onChange }: { ledger: Ledger; name: string; row?: Row; value: Draft; trouble?: Words & { suggest?: string }; onChange: (value: Draft) => void }) {
  const t = useT(), words = useWords(), id = useId(), field = ledger.fields[name] as Field, label = labelOf(ledger, name, t, words)
  return (
    <Line name={name} id={id} label={label} required={field.required} wide={wide(field)} hint={field.hint && words(field.hint)} trouble={trouble} onSuggest={trouble?.suggest === undefined ? undefined : () => onChange(trouble.suggest)}>
      <FieldControl field={field} id={id} label={label} value={value} onChange={onChange} invalid={Boolean(trouble)} describedBy={trouble || field.hint ? `${id}-note` : undefined} mask={isSealed(field) ? row?.[name] as string | null : null} refName={row?.[`${name}Name`] as string | undefined} />
      <Mark ledger={ledger} field={name} />
    </Line>
  )
}

type LineProps = { name: string; id?: string; label: string; required?: boolean; wide?: boolean; hint?: string; trouble?: Words & { suggest?: string }; onSuggest?: () => void; children: React.ReactNode }
function Line({ name, id, label, required, wide: broad, hint, trouble, onSuggest, children }: LineProps) {
  const t = useT(), words = useWords()
  return (
    <div className={broad ? 'fl wide' : 'fl'} data-field={name}>
      <label htmlFor={id}>{label}{required && <b title={t('form.required')}> *</b>}</label>
      {children}
      {trouble ? <p id={id && `${id}-note`} className="wrong">{words(trouble)}{onSuggest && trouble.suggest !== undefined && <button type="button" className="btn sm" onClick={onSuggest}>{t('registry.take', { text: trouble.suggest })}</button>}</p> : hint && <p id={id && `${id}-note`} className="s">{hint}</p>}
    </div>
  )
}
