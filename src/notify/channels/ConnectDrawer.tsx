import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, Drawer, useAct } from '#kit/ui'
import { connectChannel, disconnectChannel } from './api.ts'
import { fieldsFor, type Channel, type SettingField } from './model.ts'

/** Drawn from the channel's own fields: this form knows no kind. A secret is typed, never shown; left empty it stays as it is. */
export function ConnectDrawer({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const t = useT(), [values, setValues] = useState<Record<string, string>>({ ...Object.fromEntries(channel.fields.flatMap((f) => (f.otherwise ? [[f.name, f.otherwise]] : []))), ...channel.settings })
  const [secrets, setSecrets] = useState<Record<string, string>>({}), [inside, setInside] = useState(channel.allowPrivate), [asking, setAsking] = useState(false)
  const act = useAct(connectChannel, { done: t('channel.connectedNow'), quiet: true, onDone: onClose }), drop = useAct(disconnectChannel, { done: t('channel.disconnected'), quiet: true, onDone: onClose })
  const fields = fieldsFor(channel.fields, values), params = { key: channel.key }, shown = new Set(fields.map((f) => f.name))
  const kept = (of: Record<string, string>, secret: boolean) => Object.fromEntries(Object.entries(of).filter(([name, v]) => v && shown.has(name) && (channel.fields.find((f) => f.name === name)?.kind === 'secret') === secret))
  const save = () => void act.run({ params, body: { settings: kept(values, false), secrets: kept(secrets, true), allowPrivate: inside } })
  return (
    <Drawer open title={t('channel.connectOf', { name: t(`callout.channel.${channel.key}`) })} onClose={onClose}
      footer={<>{channel.connectedAt && <Button onClick={() => setAsking(true)}>{t('channel.disconnect')}</Button>}<Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={save}>{t('channel.save')}</Button></>}>
      {fields.map((f) => <Field key={f.name} field={f} value={(f.kind === 'secret' ? secrets : values)[f.name] ?? ''} set={channel.secretsSet.includes(f.name)} onChange={(v) => (f.kind === 'secret' ? setSecrets({ ...secrets, [f.name]: v }) : setValues({ ...values, [f.name]: v }))} />)}
      <label className="row"><input type="checkbox" checked={inside} onChange={(e) => setInside(e.target.checked)} />{t('channel.allowPrivate')}</label>
      <p className="s">{t('channel.connectWhat')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
      <Confirm open={asking} title={t('channel.disconnect')} act={t('channel.disconnect')} busy={drop.busy} problem={drop.problem} onClose={() => setAsking(false)} onConfirm={() => drop.run({ params })}>{t('channel.disconnectWhat')}</Confirm>
    </Drawer>
  )
}

function Field({ field: f, value, set, onChange }: { field: SettingField; value: string; set: boolean; onChange: (value: string) => void }) {
  const t = useT(), label = t(`channel.field.${f.name}`)
  const shape = { className: 'in', value, maxLength: 300, onChange: (e: { target: { value: string } }) => onChange(e.target.value) }
  return <label className="col"><span className="s">{label}{f.needed || f.when ? ' *' : ''}</span>
    {f.kind === 'choice' ? <select {...shape}>{f.options?.map((o) => <option key={o} value={o}>{t(`channel.option.${o}`)}</option>)}</select>
      : f.kind === 'secret' ? <input {...shape} type="password" autoComplete="new-password" placeholder={set ? t('channel.secretSet') : ''} /> : <input {...shape} className="in mono" inputMode={f.kind === 'number' ? 'numeric' : undefined} />}</label>
}
