import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, number, Page, Panel, Seg, Table, Tag, useCall, useMe } from '#kit/ui'
import { listAisSources, moverRefusals } from './api.ts'
import { SourceForm } from './SourceForm.tsx'
import type { Reply } from '#kit/contract'

export type AisSource = Reply<typeof listAisSources>['rows'][number]
type Refusal = Reply<typeof moverRefusals>['rows'][number]

/** AIS 来源: the receivers that we call, how each line stands, and what was refused of all that came. */
export function AisSourcesPage() {
  const t = useT(), { may } = useMe(), edit = may('ais_source.edit'), [asked, setAsked] = useState<AisSource | 'new' | null>(null)
  const { data, problem, isLoading, refetch, at } = useCall(listAisSources, {}, { every: 10_000, live: ['ais_source.'], enabled: may('ais_source.read') })
  return (
    <Page title={t('ais.page')}>
      {may('ais_source.read') && <Panel title={t('ais.sources')} count={data?.rows.length} age={at} actions={edit && <Button small icon="plus" onClick={() => setAsked('new')}>{t('ais.add')}</Button>}>
        <Table<AisSource> dense label={t('ais.sources')} rows={data?.rows} keyOf={s => s.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={edit ? s => setAsked(s) : undefined} empty={<Empty icon="link" title={t('ais.none')}>{t('ais.noneNext')}</Empty>} columns={[
          { key: 'title', title: t('ais.title'), render: s => <span><b>{s.title}</b> {!s.enabled && <Tag>{t('ais.disabled')}</Tag>}</span> },
          { key: 'address', title: t('ais.address'), render: s => <span><span className="mono">{s.host}:{s.port}</span> {s.inside && <Tag>{t('ais.inside')}</Tag>}</span> },
          { key: 'state', title: t('ais.state'), render: s => <span><Tag kind={s.enabled && s.state === 'failed' ? 'solid' : undefined}>{t(s.enabled ? `ais.state.${s.state ?? 'unknown'}` : 'ais.state.off')}</Tag> <span className="s">{s.reason}</span></span> },
          { key: 'rate', title: t('ais.perMinute'), number: true, width: 90, render: s => number(Math.round(s.perMinute * 10) / 10) },
          { key: 'day', title: t('ais.day'), number: true, width: 100, render: s => number(s.day) },
          { key: 'bad', title: t('ais.refused'), number: true, width: 90, render: s => number(s.refused) },
          { key: 'last', title: t('ais.last'), width: 170, render: s => s.lastAt ? dateTime(s.lastAt) : t('ais.never') },
        ]} />
      </Panel>}
      {may('mover.edit') && <Refusals />}
      {asked && <SourceForm source={asked === 'new' ? undefined : asked} onClose={() => setAsked(null)} />}
    </Page>
  )
}

/** The last hundred messages of vehicles and vessels that could not be taken, each with its reason. */
function Refusals() {
  const t = useT(), [params, setParams] = useSearchParams(), protocol = params.get('protocol') ?? ''
  const { data, problem, isLoading, refetch, at } = useCall(moverRefusals, { query: protocol ? { protocol } : {} }, { every: 15_000 })
  return (
    <Panel title={t('ais.refusals')} count={data?.rows.length} age={at} grow actions={<Seg label={t('ais.protocol')} value={protocol} onChange={value => setParams(value ? { protocol: value } : {}, { replace: true })} options={['', 'nmea', 'jt808'].map(value => ({ value, label: value ? t(`ais.protocol.${value}`) : t('ais.both') }))} />}>
      <Table<Refusal> dense label={t('ais.refusals')} rows={data?.rows} keyOf={r => r.receivedAt + r.remote + r.raw} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="check" title={t('ais.noRefusals')}>{t('ais.noRefusalsNext')}</Empty>} columns={[
        { key: 'at', title: t('ais.receivedAt'), width: 170, render: r => dateTime(r.receivedAt) },
        { key: 'protocol', title: t('ais.protocol'), width: 110, render: r => t(`ais.protocol.${r.protocol}`) },
        { key: 'remote', title: t('ais.remote'), width: 180, render: r => <span className="mono">{r.remote}</span> },
        { key: 'reason', title: t('ais.reason'), render: r => <span>{t(`frame.reason.${r.reason}`)} <span className="s">{r.detail}</span></span> },
        { key: 'raw', title: t('ais.raw'), render: r => <span className="mono ais-raw" title={r.raw}>{textOf(r)}</span> },
      ]} />
    </Panel>
  )
}

/** A sentence as it was written; a binary frame in hexadecimal. */
function textOf({ raw, protocol }: Refusal): string {
  const bytes = raw.match(/../g)?.map(pair => parseInt(pair, 16)) ?? []
  return protocol === 'nmea' ? bytes.map(b => (b >= 0x20 && b < 0x7f ? String.fromCharCode(b) : '·')).join('').slice(0, 120) : raw.slice(0, 120)
}
