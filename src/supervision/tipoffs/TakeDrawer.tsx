import { useEffect, useState } from 'react'
import { Form, fieldProblems, Input, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct, useMe } from '#kit/ui'
import { RegionPick } from '#registry/ledger/web'
import { takeTipoff } from './api.ts'
import { kinds, type Kind } from './model.ts'

type Values = { regionCode: string; kind: Kind; title: string; unitName?: string; site?: string; description: string; name?: string; phone?: string; others?: { name?: string; phone?: string }[] }

/** 12350: what the caller says. The code and the password are read to him; who he is goes into the vault and not onto this screen again. */
export function TakeDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), { me } = useMe(), named = Boolean(Form.useWatch('name', form)), [given, setGiven] = useState<{ code: string; password: string }>()
  const act = useAct(takeTipoff, { quiet: true, onDone: setGiven })
  useEffect(() => { fieldProblems(form, act.problem) }, [form, act.problem])
  const submit = ({ name, phone, others = [], ...matter }: Values) => act.run({ body: { ...matter, reporters: name ? [{ name, phone }, ...others].flatMap((one) => (one?.name ? [{ name: one.name, ...(one.phone ? { phone: one.phone } : {}) }] : [])) : [] } })
  if (given) return (
    <Drawer open title={t('tipoff.taken')} onClose={onClose} footer={<Button primary onClick={onClose}>{t('tipoff.readOut')}</Button>}>
      <p>{t('tipoff.readThem')}</p>
      <dl className="dl"><dt>{t('tipoff.code')}</dt><dd className="mono b">{given.code}</dd><dt>{t('tipoff.password')}</dt><dd className="mono b">{given.password}</dd></dl>
      <p className="s">{t('tipoff.once')}</p>
    </Drawer>
  )
  return (
    <Drawer open title={t('tipoff.take')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('tipoff.receive')}</Button></>}>
      <Form<Values> form={form} onFinish={submit} initialValues={{ kind: 'danger', regionCode: me?.region?.code }}>
        <Form.Item name="regionCode" label={t('tipoff.region')} rules={[{ required: true }]}><RegionPick /></Form.Item>
        <Form.Item name="kind" label={t('tipoff.kind')}><Select options={kinds.map((k) => ({ value: k, label: t(`tipoff.kind.${k}`) }))} /></Form.Item>
        <Form.Item name="title" label={t('tipoff.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="unitName" label={t('tipoff.unit')}><Input maxLength={100} /></Form.Item>
        <Form.Item name="site" label={t('tipoff.site')}><Input maxLength={100} /></Form.Item>
        <Form.Item name="description" label={t('tipoff.description')} rules={[{ required: true, min: 4 }]}><Input.TextArea rows={5} maxLength={2000} /></Form.Item>
        <p className="note">{t('tipoff.sealedNote')}</p>
        <Form.Item name="name" label={t('tipoff.reporterName')} extra={t('tipoff.reporterNameHint')}><Input maxLength={30} autoComplete="off" /></Form.Item>
        <Form.Item name="phone" label={t('tipoff.reporterPhone')}><Input maxLength={20} autoComplete="off" inputMode="tel" /></Form.Item>
        <Others named={named} />
      </Form>
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Drawer>
  )
}

/** 联名: who else signs. The first signatory stands above; without one nobody joins. */
function Others({ named }: { named: boolean }) {
  const t = useT()
  return <Form.List name="others">{(fields, { add, remove }) => <div className="col" style={{ gap: 8 }}>
    {fields.map(({ key, name }) => <div key={key} className="row">
      <Form.Item name={[name, 'name']} rules={[{ required: true, message: t('tipoff.otherMissing') }]} className="grow" noStyle><Input maxLength={30} autoComplete="off" placeholder={t('tipoff.otherName')} aria-label={t('tipoff.otherName')} /></Form.Item>
      <Form.Item name={[name, 'phone']} className="grow" noStyle><Input maxLength={20} autoComplete="off" inputMode="tel" placeholder={t('tipoff.otherPhone')} aria-label={t('tipoff.otherPhone')} /></Form.Item>
      <Button onClick={() => remove(name)}>{t('tipoff.otherRemove')}</Button>
    </div>)}
    {fields.length < 49 && <div className="row"><Button disabled={named ? null : t('tipoff.otherFirst')} onClick={() => add({})}>{t('tipoff.otherAdd')}</Button></div>}
  </div>}</Form.List>
}
