import { useState } from 'react'
import { Checkbox, Form, Input, InputNumber } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, dateTime, Drawer, LevelBadge, Page, Panel, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { changeLimit, changeTemplate, readWording } from './api.ts'
import type { Issuer, Kind, Track } from './model.ts'
import { nameOfKind } from './DraftDrawer.tsx'
import { IssuerDrawer, KindDrawer } from './KindDrawers.tsx'
import './warnings.css'

type Template = { track: Track; level: 1 | 2 | 3 | 4; caution: string; measures: string; source: string; verified: boolean; version: number; changedAt: string; changedBy: string }
type Limit = { step: 'submit' | 'release' | 'expire'; minutes: number; article: string; source: string; verified: boolean }

/** The words a draft starts with and the clocks of its two hands: rows with a source, changed here. */
export function WordingPage() {
  const t = useT(), { may } = useMe(), [words, setWords] = useState<Template | null>(null), [clock, setClock] = useState<Limit | null>(null), [kind, setKind] = useState<Kind | null>(null), [issuer, setIssuer] = useState<Issuer | null>(null)
  const { data, problem, refetch } = useCall(readWording, {}, { live: ['warning.template_changed', 'warning.limit_changed', 'warning.kind_changed', 'warning.issuer_changed'] })
  if (!data) return <Page title={t('warning.wording')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Page>
  const edit = may('warning.word')
  return (
    <Page title={t('warning.wording')}>
      <Panel className="still" title={t('warning.limits')}>
        {data.limits.map((l) => <div key={l.step} className="pad row wrap" style={{ borderBottom: '1px solid var(--line)' }}><b className="nw">{t(`warning.limit.${l.step}`, { n: l.minutes })}</b><span className="s grow">{l.article} · {l.source}</span><Verified on={l.verified} />{edit && <Button small icon="edit" onClick={() => setClock(l)}>{t('rule.edit')}</Button>}</div>)}
      </Panel>
      <Panel className="still" title={t('warning.issuers')}>
        {data.issuers.map((i) => <div key={i.body} className="pad row wrap" style={{ borderBottom: '1px solid var(--line)' }}><b className="nw">{i.issuer}</b><Tag kind="flat">{i.series}</Tag><Verified on={i.verified} /><span className="s grow">{i.legalBasis} · {i.source}</span>{edit && <Button small icon="edit" onClick={() => setIssuer(i)}>{t('rule.edit')}</Button>}</div>)}
      </Panel>
      <Panel className="still" title={t('warning.kinds')}>
        {data.kinds.map((k) => <div key={k.key} className="pad row wrap" style={{ borderBottom: '1px solid var(--line)' }}><b className="nw">{nameOfKind(k)}</b><Tag kind="flat">{k.eventCode}</Tag><Verified on={k.verified} /><span className="s grow">{data.issuers.find((i) => i.body === k.body)?.issuer} · {t('warning.hours', { n: k.hours })} · {k.source}</span>{edit && <Button small icon="edit" onClick={() => setKind(k)}>{t('rule.edit')}</Button>}</div>)}
      </Panel>
      {data.kinds.map((of) => <Panel key={of.key} className="still" title={nameOfKind(of)}>
        {data.templates.filter((x) => x.track === of.key).map((x) => <div key={x.level} className="pad col" style={{ gap: 6, borderBottom: '1px solid var(--line)' }}>
          <div className="row wrap"><LevelBadge level={x.level} /><Verified on={x.verified} /><span className="s grow">{x.source} · {t('rule.changed', { at: dateTime(x.changedAt), by: x.changedBy })}</span>{edit && <Button small icon="edit" onClick={() => setWords(x)}>{t('rule.edit')}</Button>}</div>
          <div><span className="s">{t('warning.content.caution')}　</span>{x.caution}</div>
          <div><span className="s">{t('warning.content.measures')}　</span>{x.measures}</div>
        </div>)}
      </Panel>)}
      {words && <TemplateDrawer template={words} name={data.kinds.find((k) => k.key === words.track)?.name ?? ''} onClose={() => setWords(null)} />}
      {kind && <KindDrawer kind={kind} issuers={data.issuers} onClose={() => setKind(null)} />}
      {issuer && <IssuerDrawer issuer={issuer} onClose={() => setIssuer(null)} />}
      {clock && <LimitDrawer limit={clock} onClose={() => setClock(null)} />}
    </Page>
  )
}

export function Verified({ on }: { on: boolean }) {
  const t = useT()
  return <Tag {...(on ? { kind: 'flat' as const } : {})}>{t(on ? 'rule.verified' : 'rule.unverified')}</Tag>
}

const least = (min: number) => [{ required: true, min }]

function TemplateDrawer({ template: x, name, onClose }: { template: Template; name: string; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Template>(), act = useAct(changeTemplate, { done: t('warning.saved'), onDone: onClose })
  return (
    <Drawer open title={<><LevelBadge level={x.level} subject={name} /></>} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.save')}</Button></>}>
      <Form<Template> form={form} initialValues={x} onFinish={(v) => void act.run({ body: { ...v, track: x.track, level: x.level, version: x.version } })}>
        <Form.Item name="caution" label={t('warning.content.caution')} rules={least(4)}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
        <Form.Item name="measures" label={t('warning.content.measures')} rules={least(4)}><Input.TextArea rows={8} maxLength={4000} /></Form.Item>
        <Form.Item name="source" label={t('rule.source')} rules={least(2)}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('rule.verifiedBox')}</Checkbox></Form.Item>
      </Form>
    </Drawer>
  )
}

function LimitDrawer({ limit: l, onClose }: { limit: Limit; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Limit>(), act = useAct(changeLimit, { done: t('warning.saved'), onDone: onClose })
  return (
    <Drawer open title={t('warning.limits')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.save')}</Button></>}>
      <Form<Limit> form={form} initialValues={l} onFinish={(v) => void act.run({ body: { ...v, step: l.step } })}>
        <Form.Item name="minutes" label={t('warning.minutes')} rules={[{ required: true }]}><InputNumber min={1} max={1440} precision={0} /></Form.Item>
        <Form.Item name="article" label={t('warning.article')} rules={least(2)}><Input maxLength={200} /></Form.Item>
        <Form.Item name="source" label={t('rule.source')} rules={least(2)}><Input maxLength={200} /></Form.Item>
        <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('rule.verifiedBox')}</Checkbox></Form.Item>
      </Form>
    </Drawer>
  )
}
