import { useEffect, useMemo, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { Button, type Column, Empty, MapView, number, Page, Panel, Table, Trouble, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { Reply } from '#kit/contract'
import { getRegion, listRegions } from './api.ts'
import './regions.css'

type Row = Reply<typeof listRegions>['rows'][number]
const live = ['region.', 'boundary.']

/** Four levels, walked downwards; a search looks through all of them. */
export function RegionsPage() {
  const t = useT(), navigate = useNavigate(), { code } = useParams(), [params, setParams] = useSearchParams()
  const q = params.get('q') ?? '', [text, setText] = useState(q)
  const list = useCall(listRegions, { query: q ? { q, limit: 200 } : { parent: code, limit: 200 } }, { live })
  useEffect(() => {
    const wait = setTimeout(() => { if (text.trim() !== q) setParams(text.trim() ? { q: text.trim() } : {}, { replace: true }) }, 250)
    return () => clearTimeout(wait)
  }, [text])
  const points = useMemo(() => (list.data?.rows ?? []).flatMap(r => r.lon === null || r.lat === null ? [] : [{ id: r.code, lon: r.lon, lat: r.lat, name: r.name, radius: 4 }]), [list.data])
  const open = (r: { code: string }) => { setText(''); void navigate(`/regions/${r.code}`) }
  const columns: Column<Row>[] = [
    { key: 'name', title: t('region.name'), render: r => q ? r.place : r.name },
    { key: 'code', title: t('region.code'), render: r => <span className="mono s">{r.code}</span> },
    { key: 'level', title: t('region.levelOf'), render: r => t(`region.level.${r.level}`) },
    { key: 'note', title: t('region.positionNote'), render: r => r.functional ? t('region.functional') : (r.positionNote ?? '—') },
    { key: 'children', title: t('region.children'), number: true, render: r => r.children ? number(r.children) : '—' },
  ]
  return (
    <Page title={t('region.page')} head={<input className="in" type="search" value={text} maxLength={50} aria-label={t('region.find')} placeholder={t('region.find')} onChange={e => setText(e.target.value)} />}>
      <div className="rgn">
        <div className="col" style={{ gap: 12, minHeight: 0 }}>
          {code && !q && <RegionCard code={code} />}
          <Panel title={t('region.page')} count={list.data && number(list.data.total)} age={list.at} grow>
            <Table<Row> dense label={t('region.page')} columns={columns} rows={list.data?.rows} keyOf={r => r.code} onOpen={open} loading={list.isLoading} problem={list.problem} onRetry={() => void list.refetch()}
              empty={<Empty icon="map" title={t('region.none')}>{t('region.noneNext')}</Empty>} />
          </Panel>
        </div>
        <Panel title={t('region.map')}><MapView label={t('region.map')} points={points} onSelect={id => open({ code: id })} selected={code ?? null} /></Panel>
      </div>
    </Page>
  )
}

function RegionCard({ code }: { code: string }) {
  const t = useT(), navigate = useNavigate()
  const { data, problem, refetch } = useCall(getRegion, { params: { code } }, { live })
  if (problem) return <Panel title={code}><Trouble problem={problem} onRetry={() => void refetch()} /></Panel>
  if (!data) return null
  const { region, chain, outline } = data, up = chain.at(-2)
  const drawn = !outline ? t('region.outlineNone') : outline.schematic ? t('region.outlineSchematic') : t('region.outlineReal', { source: outline.source, datum: outline.datum.toUpperCase(), version: outline.version })
  return (
    <Panel title={region.name} head={<span className="s">{t(`region.level.${region.level}`)}</span>} actions={up && <Button small icon="up" onClick={() => void navigate(up.level === 2 ? '/regions' : `/regions/${up.code}`)}>{t('region.up')}</Button>}>
      <dl className="dl pad">
        <dt>{t('region.code')}</dt><dd><span className="mono">{region.code}</span>{region.functional && <span className="s"> {t('region.internal')}</span>}</dd>
        <dt>{t('region.gbCode')}</dt><dd>{region.gbCode ?? t('region.functional')}</dd>
        {region.gbParent && <><dt>{t('region.gbParent')}</dt><dd className="mono">{region.gbParent}</dd></>}
        <dt>{t('region.positionNote')}</dt><dd>{region.lon === null ? t('region.noPosition') : `${region.lon}, ${region.lat} · ${region.positionNote ?? ''}`}</dd>
        {region.level < 4 && <><dt>{t('region.outline')}</dt><dd>{drawn}</dd></>}
      </dl>
      <div className="pf">{chain.map(c => <Link key={c.code} className="link" to={c.level === 2 ? '/regions' : `/regions/${c.code}`}>{c.name}</Link>)}</div>
    </Panel>
  )
}
