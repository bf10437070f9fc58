import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, dayTime, Empty, number, Page, Panel, Seg, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { apiOf, type Row } from '#registry/definition'
import { censusLayers } from './ledger.ts'
import { Upload } from './Upload.tsx'
import './census.css'

const kind = (row: Row) => String(row.geometryKind ?? '')

/** Survey layers by file: what there is, version by version, and the next file beside it. */
export function SurveyFilesPage() {
  const t = useT(), { may } = useMe(), [state, setState] = useState<'active' | 'all'>('active'), [upload, setUpload] = useState(false), bring = may('census_layer.transfer')
  const call = useCall(apiOf(censusLayers).list, { query: { state, limit: 200, sort: 'title' } } as never, { live: [`${censusLayers.key}.`] }), rows = (call.data as { rows: Row[]; total: number } | undefined)?.rows
  const layers = [...Map.groupBy(rows ?? [], row => `${row.regionCode} ${String(row.title)}`).values()].map(versions => versions.toSorted((a, b) => Number(b.layerVersion) - Number(a.layerVersion)))
  return (
    <Page title={t('census.page')} actions={bring && !upload && <Button primary icon="plus" onClick={() => setUpload(true)}>{t('census.bring')}</Button>}>
      <div className={upload ? 'census two' : 'census'}>
        <Panel title={t('census.layers')} count={rows && number(layers.length)} age={call.at} grow head={<Seg label={t('census.state')} value={state} onChange={setState} options={[{ value: 'active', label: t('census.inService') }, { value: 'all', label: t('census.withRetired') }]} />}>
          {call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : !rows ? <Skeleton rows={6} />
            : !layers.length ? <Empty icon="map" title={t('census.none')}>{t('census.noneNext')}</Empty>
            : layers.map(versions => <Layer key={versions[0]?.id} versions={versions} edit={may('census_layer.edit')} />)}
        </Panel>
        {upload && <Upload layers={rows ?? []} onClose={() => setUpload(false)} />}
      </div>
    </Page>
  )
}

function Layer({ versions, edit }: { versions: readonly Row[]; edit: boolean }) {
  const t = useT(), [first] = versions
  if (!first) return null
  return (
    <section className="layer-versions" aria-label={String(first.title)}>
      <h3 className="row wrap"><span>{String(first.title)}</span><span className="s">{first.place} · {t(`census.theme.${String(first.theme)}`)}</span></h3>
      <table className="tb dense cards"><thead><tr><th>{t('census.version')}</th><th>{t('census.shape')}</th><th className="n">{t('census.features')}</th><th>{t('census.source')}</th><th>{t('census.file')}</th><th>{t('census.at')}</th><th><span className="vh">{t('census.acts')}</span></th></tr></thead>
        <tbody>{versions.map(row => <Version key={row.id} row={row} edit={edit} />)}</tbody></table>
    </section>
  )
}

function Version({ row, edit }: { row: Row; edit: boolean }) {
  const t = useT(), api = apiOf(censusLayers), [asking, setAsking] = useState<'retire' | 'restore' | null>(null), gone = row.retiredAt !== null, params = { id: row.id }
  const retire = useAct(api.retire, { quiet: true, done: t('census.retired'), undo: () => restore.run({ params, body: { reason: t('census.undone') } } as never), onDone: () => setAsking(null) }), restore = useAct(api.restore, { quiet: true, done: t('census.restored'), onDone: () => setAsking(null) })
  const act = asking === 'restore' ? restore : retire, name = `${String(row.title)} ${t('census.nth', { n: String(row.layerVersion) })}`
  return (
    <tr className={gone ? 'gone' : undefined}>
      <td data-label={t('census.version')}><span className="row"><b className="num">{t('census.nth', { n: String(row.layerVersion) })}</b>{gone ? <Tag kind="flat">{t('registry.state.retired')}</Tag> : row.current ? <Tag kind="solid">{t('census.current')}</Tag> : null}{row.demo && <Tag>{t('ledger.demo')}</Tag>}</span></td>
      <td data-label={t('census.shape')}>{kind(row) && t(`census.kind.${kind(row)}`)}</td>
      <td data-label={t('census.features')} className="n">{number(Number(row.featureCount))}</td>
      <td data-label={t('census.source')}>{String(row.source)}{row.year !== null && <span className="s"> {String(row.year)}</span>}<div className="s">{row.datum !== null && t(`census.datum.${String(row.datum)}`)}</div></td>
      <td data-label={t('census.file')}>{row.file ? <code>{String(row.file)}</code> : '—'}</td>
      <td data-label={t('census.at')} className="nw num">{dayTime(row.updatedAt)}</td>
      <td className="noprint"><span className="row">{!gone && <Button small to={`/map?survey=${row.id}`} label={t('census.mapOf', { name })}>{t('census.map')}</Button>}
        {edit && <Button small quiet icon={gone ? 'undo' : 'out'} label={t(gone ? 'census.restoreOf' : 'census.retireOf', { name })} onClick={() => setAsking(gone ? 'restore' : 'retire')}>{t(gone ? 'census.restore' : 'census.retire')}</Button>}</span>
        <Confirm open={asking !== null} title={`${t(asking === 'restore' ? 'census.restore' : 'census.retire')} · ${name}`} act={t(asking === 'restore' ? 'census.restore' : 'census.retire')} least={2} busy={act.busy} problem={act.problem} onClose={() => setAsking(null)} onConfirm={reason => act.run({ params, body: { reason } } as never)}>{t(asking === 'restore' ? 'census.restoreWhat' : 'census.retireWhat')}</Confirm></td>
    </tr>
  )
}
