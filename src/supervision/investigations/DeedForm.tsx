import { useRef, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Modal, useAct, useMe } from '#kit/ui'
import type { Deed, Field, Whole } from './deeds.ts'

type Asked = { deed: Deed; c: Whole; params?: Record<string, string> }

/** A verb's button; what it asks for stands in a form that is made of its fields. A refusal stays in the form with what was typed. */
export function DeedButton({ deed, c, params, small = false, primary = false }: Asked & { small?: boolean; primary?: boolean }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState(false)
  if (!may(`investigation.${deed.permission}`)) return null
  return <>
    <Button small={small} primary={primary} onClick={() => setOpen(true)}>{t(`investigation.do.${deed.key}`)}</Button>
    {open && <DeedForm deed={deed} c={c} params={params} onClose={() => setOpen(false)} />}
  </>
}

function DeedForm({ deed, c, params, onClose }: Asked & { onClose: () => void }) {
  const t = useT(), act = useAct(deed.contract, { quiet: true, done: t('investigation.do.done') }), [written, setWritten] = useState({ times: 0, revision: 0 }), form = useRef<HTMLFormElement>(null), typed = useRef(false), [warned, setWarned] = useState(false)
  // the answer to the one before may be newer than the page behind
  const revision = Math.max(c.revision, written.revision)
  const send = async (further: boolean) => {
    if (!form.current) return
    const given = new FormData(form.current), values = Object.fromEntries(deed.fields.flatMap(f => { const v = valueOf(given, f); return v === undefined ? [] : [[f.name, v]] }))
    const reply = await act.run({ params: { id: c.id, ...params }, body: { revision, ...(deed.pack ? deed.pack(values) : values) } } as Parameters<typeof act.run>[0]) as { revision?: number } | undefined
    if (!reply) return
    typed.current = false
    setWarned(false)
    if (further) setWritten(w => ({ times: w.times + 1, revision: reply.revision ?? 0 })); else onClose()
  }
  // a slip beside the form, or Esc, throws nothing away that was typed: the second one does
  const leave = () => typed.current && !warned ? setWarned(true) : onClose()
  return (
    <Modal open title={t(`investigation.do.${deed.key}`)} onClose={leave}>
      <form ref={form} key={written.times} className="col" style={{ gap: 10 }} onInput={() => { typed.current = true }} onSubmit={e => { e.preventDefault(); void send((e.nativeEvent as SubmitEvent).submitter?.getAttribute('name') === 'further') }}>
        {deed.fields.map((f, i) => <Control key={f.name} field={f} c={c} first={i === 0 && written.times > 0} />)}
        {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
        {warned && <div className="note" role="status">{t('investigation.do.unsaved')}</div>}
        <div className="row wrap" style={{ justifyContent: 'flex-end' }}><Button onClick={onClose}>{t('ui.cancel')}</Button>{deed.several && <Button type="submit" name="further" busy={act.busy}>{t('investigation.do.further')}</Button>}<Button primary type="submit" busy={act.busy}>{t(`investigation.do.${deed.key}`)}</Button></div>
      </form>
    </Modal>
  )
}

/** As the verb wants it; what was left empty and may be is not sent. */
function valueOf(form: FormData, { name, kind, optional }: Field): unknown {
  if (kind === 'check') return form.get(name) === 'on'
  if (kind === 'signers') return form.getAll(name)
  const said = String(form.get(name) ?? '').trim()
  if (!said && optional) return undefined
  return kind === 'number' ? Number(said) : said
}

function Control({ field: f, c, first }: { field: Field; c: Whole; first: boolean }) {
  const t = useT(), label = t(f.label ?? `investigation.field.${f.name}`), must = !f.optional
  if (f.kind === 'signers') return <fieldset className="col" style={{ gap: 4, border: 0 }}><legend className="s">{label}</legend>{c.members.filter(m => !m.removedOn && m.body !== 'procuratorate').map(m => <label key={m.id} className="row"><input type="checkbox" name={f.name} value={m.id} />{m.name}<span className="s">{m.organization}</span></label>)}</fieldset>
  if (f.kind === 'check') return <label className="row"><input type="checkbox" name={f.name} />{label}</label>
  return (
    <label className="col" style={{ gap: 2 }}><span className="s">{label}</span>
      {f.kind === 'note' ? <textarea className="in" name={f.name} rows={f.rows ?? 2} maxLength={8000} required={must} autoFocus={first} defaultValue={f.initial} />
        : f.kind === 'choice' ? <select className="in" name={f.name} required autoFocus={first} defaultValue={f.initial}>{f.options?.map(o => <option key={o} value={o}>{t(`${f.words}.${o}`)}</option>)}</select>
        : f.kind === 'file' ? <select className="in" name={f.name}><option value="">{t('investigation.field.noFile')}</option>{c.files.map(one => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
        : <input className="in" name={f.name} type={f.kind === 'day' ? 'date' : f.kind === 'number' ? 'number' : 'text'} min={f.kind === 'number' ? f.least ?? 0 : undefined} step={f.kind === 'number' ? f.least ?? 'any' : undefined} maxLength={500} required={must} autoFocus={first} defaultValue={f.initial} />}
    </label>
  )
}
