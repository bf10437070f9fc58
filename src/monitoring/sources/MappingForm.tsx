import { useMemo, useState } from 'react'
import { useT } from '#kit/i18n'
import { fieldProblems, Form, Input, InputNumber, Select, Switch } from '#kit/form'
import { Button, dateTime, Drawer, useAct } from '#kit/ui'
import { matchTopic, parseTopic, readMapped, spec as specSchema, type ItemRead } from '#monitoring/protocols/web'
import { addMapping, changeMapping } from './api.ts'
import type { GivenMapping, Mapping } from './model.ts'

const fresh: GivenMapping = { key: '', title: '', topic: '', enabled: true, spec: { items: '', station: '', time: 'time', timeFormat: 'iso', elements: [{ element: 'Z', path: 'value', factor: 1, offset: 0 }] } }

/** A mapping, and beside it what it makes of a payload while one types. */
export function MappingForm({ mapping, onClose }: { mapping?: Mapping; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<GivenMapping>(), now = Form.useWatch([], form) as GivenMapping | undefined
  const add = useAct(addMapping, { done: t('source.saved'), onDone: onClose }), change = useAct(changeMapping, { done: t('source.saved'), onDone: onClose })
  const save = async (body: GivenMapping) => { if (!(mapping ? await change.run({ params: { id: mapping.id }, body }) : await add.run({ body }))) fieldProblems(form, (mapping ? change : add).problem) }
  return (
    <Drawer open title={t(mapping ? 'source.mappingEdit' : 'source.mappingAdd')} onClose={onClose} footer={<Button primary busy={add.busy || change.busy} onClick={() => form.submit()}>{t('source.save')}</Button>}>
      <Form<GivenMapping> form={form} initialValues={mapping ?? fresh} onFinish={(values) => void save(values)}>
        <Form.Item name="title" label={t('source.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="key" label={t('source.mappingKey')} extra={t('source.mappingKeyNote')} rules={[{ required: true }]}><Input maxLength={40} /></Form.Item>
        <Form.Item name="topic" label={t('source.topic')} extra={t('source.topicNote')}><Input maxLength={200} placeholder="plant/{station}/gas/#" /></Form.Item>
        <Form.Item name={['spec', 'items']} label={t('source.items')} extra={t('source.itemsNote')}><Input maxLength={200} /></Form.Item>
        <Form.Item name={['spec', 'station']} label={t('source.station')} extra={t('source.stationNote')}><Input maxLength={200} /></Form.Item>
        <Form.Item name={['spec', 'time']} label={t('source.time')} extra={t('source.timeNote')}><Input maxLength={200} /></Form.Item>
        <Form.Item name={['spec', 'timeFormat']} label={t('source.timeFormat')}><Select options={(['iso', 'beijing', 's', 'ms'] as const).map((value) => ({ value, label: t(`source.timeFormat.${value}`) }))} /></Form.Item>
        <Form.List name={['spec', 'elements']}>{(fields, { add: more, remove }) => <div className="col">
          <b>{t('source.elements')}</b>
          {fields.map(({ key, name }) => <div key={key} className="src-row">
            <Form.Item name={[name, 'element']} label={t('source.element')} rules={[{ required: true }]}><Input maxLength={32} /></Form.Item>
            <Form.Item name={[name, 'path']} label={t('source.path')} rules={[{ required: true }]}><Input maxLength={200} /></Form.Item>
            <Form.Item name={[name, 'factor']} label={t('source.factor')} initialValue={1} rules={[{ required: true }]}><InputNumber style={{ width: '100%' }} /></Form.Item>
            <Form.Item name={[name, 'offset']} label={t('source.offset')} initialValue={0} rules={[{ required: true }]}><InputNumber style={{ width: '100%' }} /></Form.Item>
            <Button quiet small icon="close" label={t('source.remove')} disabled={fields.length === 1 && t('source.elementLeast')} onClick={() => remove(name)} />
          </div>)}
          <div className="row"><Button small icon="plus" onClick={() => more({ factor: 1, offset: 0 })}>{t('source.elementAdd')}</Button></div>
        </div>}</Form.List>
        <Form.Item name="enabled" label={t('source.enabled')} valuePropName="checked"><Switch /></Form.Item>
      </Form>
      <Try given={now} />
    </Drawer>
  )
}

/** 试一条: nothing is sent anywhere. */
function Try({ given }: { given: GivenMapping | undefined }) {
  const t = useT(), [topic, setTopic] = useState(''), [payload, setPayload] = useState('{"time": "2026-09-05T08:00:00+08:00", "value": 3.2}')
  const told = useMemo(() => tried(given, topic, payload), [given, topic, payload])
  return (
    <div className="col">
      <b>{t('source.try')}</b>
      {given?.topic && <label className="col s">{t('source.tryTopic')}<input className="in mono" value={topic} onChange={(e) => setTopic(e.target.value)} placeholder={given.topic.replace('{station}', '0035052101')} /></label>}
      <div className="src-try">
        <label className="col s">{t('source.tryPayload')}<textarea className="in mono" value={payload} onChange={(e) => setPayload(e.target.value)} maxLength={100_000} spellCheck={false} /></label>
        <div className="col" aria-live="polite"><span className="s">{t('source.tryResult')}</span>
          {typeof told === 'string' ? <p className="note">{told === 'spec' || told === 'json' || told === 'topic' ? t(`source.try.${told}`) : told}</p> : told.slice(0, 20).map((item, i) => <Item key={i} item={item} />)}</div>
      </div>
    </div>
  )
}

function Item({ item }: { item: ItemRead }) {
  const t = useT()
  if (!item.ok) return <p className="note"><b>{t(`source.reason.${item.reason}`)}</b> <span className="s">{item.detail}</span></p>
  return <p className="note"><b className="mono">{item.station}</b> <span className="s">{dateTime(new Date(item.at).toISOString())}</span><br />{item.values.map((v) => `${v.element} = ${v.value ?? '—'}`).join(' · ')}</p>
}

function tried(given: GivenMapping | undefined, topic: string, payload: string): ItemRead[] | string {
  const spec = specSchema.safeParse(given?.spec)
  if (!spec.success) return 'spec'
  try {
    const station = !given?.topic ? '0035052101' : topic === '' ? '0035052101' : matchTopic(parseTopic(given.topic), topic)
    if (station === undefined) return 'topic'
    return readMapped(spec.data, JSON.parse(payload), typeof station === 'string' ? station : station.station, Date.now())
  } catch (error) {
    return error instanceof RangeError ? error.message : 'json'
  }
}
