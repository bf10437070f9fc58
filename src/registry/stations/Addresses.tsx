import { useState } from 'react'
import { Button, Modal, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { fieldProblems, Form, Input, InputNumber, Select, Switch } from '#kit/form'
import { useT } from '#kit/i18n'
import { giveAddress, listAddresses, takeAddress } from './api.ts'
import { addressProtocols, type Address, type Station } from './model.ts'

/** 通信地址: under which names this station speaks, and what its messages are held against. */
export function Addresses({ station }: { station: Station }) {
  const t = useT(), { may } = useMe(), [asked, setAsked] = useState<Address | 'new' | null>(null), id = station.id, edit = may('station.edit') && !station.retiredAt
  const { data, problem, refetch } = useCall(listAddresses, { params: { id } }, { live: ['station.'] })
  const take = useAct(takeAddress, { done: t('station.addressTaken') })
  return (
    <Panel title={t('station.addresses')} count={data?.rows.length} actions={edit && <Button small icon="plus" onClick={() => setAsked('new')}>{t('station.addressAdd')}</Button>}>
      <Table<Address> dense label={t('station.addresses')} rows={data?.rows} keyOf={a => a.protocol + a.address} problem={problem} onRetry={() => void refetch()} empty={t('station.addressesNone', { code: station.code })} columns={[
        { key: 'protocol', title: t('station.protocol'), width: 110, render: a => t(`station.protocol.${a.protocol}`) },
        { key: 'address', title: t('station.address'), render: a => <span className="code">{a.address}</span> },
        { key: 'secret', title: t('station.secret'), render: a => a.hasSecret ? <Tag>{t(a.checkSecret ? 'station.secretChecked' : 'station.secretKept')}</Tag> : '—' },
        ...(edit ? [{ key: 'acts', title: t('station.edit'), render: (a: Address) => <span className="row"><Button small quiet onClick={() => setAsked(a)}>{t('station.edit')}</Button><Button small quiet onClick={() => void take.run({ params: { id, protocol: a.protocol as 'sl651', address: a.address } })}>{t('station.addressTake')}</Button></span> }] : []),
      ]} />
      {asked && <AddressForm station={station} address={asked === 'new' ? undefined : asked} onClose={() => setAsked(null)} />}
    </Panel>
  )
}

type Fields = { protocol: (typeof addressProtocols)[number]; address: string; secret?: string; checkSecret: boolean; centre?: number | null; clockDriftSeconds?: number | null }

function AddressForm({ station, address, onClose }: { station: Station; address?: Address; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), protocol = Form.useWatch('protocol', form)
  const act = useAct(giveAddress, { done: t('station.saved'), onDone: onClose })
  const save = async ({ centre, clockDriftSeconds, secret, ...rest }: Fields) => {
    const settings = { ...address?.settings, ...Object.fromEntries(Object.entries({ centre, clockDriftSeconds }).filter((pair): pair is [string, number] => typeof pair[1] === 'number')) }
    if (!(await act.run({ params: { id: station.id }, body: { ...rest, ...(secret ? { secret } : {}), settings } }))) fieldProblems(form, act.problem)
  }
  const initial = address ? { ...address, protocol: address.protocol as Fields['protocol'], ...(address.settings as Partial<Fields>) } : { protocol: 'hj212' as const, checkSecret: false }
  return (
    <Modal open title={t(address ? 'station.addressEdit' : 'station.addressAdd')} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={initial} onFinish={values => void save(values)}>
        <Form.Item name="protocol" label={t('station.protocol')} rules={[{ required: true }]}><Select disabled={Boolean(address)} options={addressProtocols.map(value => ({ value, label: t(`station.protocol.${value}`) }))} /></Form.Item>
        <Form.Item name="address" label={t('station.address')} extra={t('station.addressNote')} rules={[{ required: true }]}><Input disabled={Boolean(address)} maxLength={64} /></Form.Item>
        <Form.Item name="secret" label={t('station.secret')} extra={t(address?.hasSecret ? 'station.secretStays' : 'station.secretNote')}><Input maxLength={64} autoComplete="off" /></Form.Item>
        <Form.Item name="checkSecret" label={t('station.checkSecret')} extra={t('station.checkSecretNote')} valuePropName="checked"><Switch /></Form.Item>
        {protocol === 'sl651' && <>
          <Form.Item name="centre" label={t('station.centre')} extra={t('station.centreNote')}><InputNumber min={1} max={255} precision={0} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="clockDriftSeconds" label={t('station.clockDrift')} extra={t('station.clockDriftNote')}><InputNumber min={10} max={86_400} precision={0} style={{ width: '100%' }} /></Form.Item>
        </>}
      </Form>
    </Modal>
  )
}
