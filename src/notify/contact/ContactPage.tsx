import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Confirm, dateTime, Empty, Figure, number, Page, Panel, percent, Skeleton, Table, Tag, Tile, Tiles, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { closeContactTest, listContactTests, readContactTest, startContactTest } from './api.ts'
import type { ContactTest, Doubtful, Tally } from './model.ts'
import { SettingsDrawer } from './SettingsDrawer.tsx'

/** The newest test first: who could not be reached stands at its end, to be corrected in the ledger. */
export function ContactPage() {
  const t = useT(), { may } = useMe(), [query, setQuery] = useSearchParams(), [editing, setEditing] = useState(false), [asking, setAsking] = useState(false)
  const { data, problem, refetch, at } = useCall(listContactTests, {}, { live: ['contact_test.'] })
  const start = useAct(startContactTest, { done: t('contact_test.started'), quiet: true, onDone: () => { setAsking(false); setQuery({}) } })
  if (!data) return <Page title={t('contact_test.page')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}</Page>
  const shown = query.get('test') ?? data.rows[0]?.id, edit = may('contact_test.edit')
  return (
    <Page title={t('contact_test.page')} actions={edit && <><Button icon="settings" onClick={() => setEditing(true)}>{t('contact_test.settings')}</Button><Button icon="message" onClick={() => setAsking(true)}>{t('contact_test.start')}</Button></>}>
      <p className="m">{t('contact_test.what')} {data.settings.enabled && data.nextAt ? t('contact_test.next', { at: dateTime(data.nextAt) }) : t('contact_test.off')}</p>
      {shown ? <Result id={shown} /> : <Panel title={t('contact_test.result')}><Empty icon="message" title={t('contact_test.none')}>{t('contact_test.noneNext')}</Empty></Panel>}
      {data.rows.length > 1 && <Panel title={t('contact_test.earlier')} age={at}><Table<ContactTest> label={t('contact_test.earlier')} rows={data.rows} keyOf={(r) => r.id} onOpen={(r) => setQuery({ test: r.id })} columns={[
        { key: 'month', title: t('contact_test.month'), render: (r) => r.month }, { key: 'at', title: t('contact_test.startedAt'), render: (r) => `${dateTime(r.startedAt)} ${r.startedBy}` },
        { key: 'due', title: t('contact_test.due'), number: true, render: (r) => number(r.due) }, { key: 'share', title: t('contact_test.share'), number: true, render: (r) => percent(r.confirmed, r.due) },
        { key: 'state', title: t('contact_test.state'), render: (r) => (r.closedAt ? dateTime(r.closedAt) : <Tag kind="solid">{t('contact_test.running')}</Tag>) },
      ]} /></Panel>}
      {editing && <SettingsDrawer settings={data.settings} onClose={() => setEditing(false)} />}
      <Confirm open={asking} title={t('contact_test.start')} act={t('contact_test.start')} busy={start.busy} problem={start.problem} onClose={() => setAsking(false)} onConfirm={() => start.run({ body: {} })}>{t('contact_test.startWhat')}</Confirm>
    </Page>
  )
}

const kinds = ['due', 'delivered', 'confirmed', 'wrong', 'failed', 'silent'] as const satisfies readonly (keyof Tally)[]

function Result({ id }: { id: string }) {
  const t = useT(), { may } = useMe()
  const { data, problem, refetch, at } = useCall(readContactTest, { params: { id } }, { live: ['contact_test.'], every: 15_000 })
  const close = useAct(closeContactTest, { done: t('contact_test.closed') })
  if (!data) return problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={8} />
  const figure = (name: (typeof kinds)[number], of: Tally, under?: string) => <Figure k={`contact_test.${name}`} params={under ? { testId: id, under } : { testId: id }} value={of[name]} />
  return <>
    <Panel title={t('contact_test.resultOf', { month: data.test.month })} age={at} head={data.test.closedAt ? <Tag kind="flat">{t('contact_test.closedAt', { at: dateTime(data.test.closedAt) })}</Tag> : <Tag kind="solid">{t('contact_test.until', { at: dateTime(data.test.closesAt) })}</Tag>}
      actions={!data.test.closedAt && may('contact_test.edit') && <Button small busy={close.busy} onClick={() => void close.run({ params: { id } })}>{t('contact_test.close')}</Button>}>
      <Tiles>{kinds.map((k) => <Tile key={k} label={t(`contact_test.${k}`)} share={k === 'due' ? undefined : percent(data.test[k], data.test.due)}>{figure(k, data.test)}</Tile>)}</Tiles>
      <Table<(typeof data.counties)[number]> label={t('contact_test.byCounty')} rows={data.counties} keyOf={(c) => c.path} columns={[
        { key: 'name', title: t('contact_test.county'), render: (c) => <b>{c.name}</b> },
        ...kinds.map((k) => ({ key: k, title: t(`contact_test.${k}`), number: true, render: (c: (typeof data.counties)[number]) => figure(k, c, c.path) })),
        { key: 'share', title: t('contact_test.share'), number: true, render: (c) => percent(c.confirmed, c.due) },
      ]} />
    </Panel>
    <Panel title={t('contact_test.correct')} count={number(data.doubtfulTotal)} strong={data.doubtfulTotal > 0} age={at}>
      <Table<Doubtful> label={t('contact_test.correct')} rows={data.doubtful} keyOf={(d) => d.id} empty={<Empty icon="check" title={t('contact_test.allRight')}>{t('contact_test.allRightNext')}</Empty>} columns={[
        { key: 'name', title: t('holder_reach.name'), render: (d) => <Link className="link" to={`/${d.kind === 'holder' ? 'holders' : 'informants'}?open=${d.personId}`}>{d.personName}</Link> },
        { key: 'duty', title: t('callout.post'), render: (d) => `${d.place} ${d.duty}` }, { key: 'phone', title: t('holder_reach.phone'), render: (d) => <span className="mono">{d.phoneMask ?? '—'}</span> },
        { key: 'what', title: t('contact_test.whatIsWrong'), render: (d) => t(`contact_test.is.${d.what}`, { reason: d.reason ?? '' }) },
      ]} />
    </Panel>
  </>
}
