import { Link } from 'react-router'
import { Button, dateTime, Empty, type MapShape, number, Skeleton, Trouble, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { address } from '#kit/contract'
import { type Ledger, optionsOf } from '#registry/definition'
import { around, type AroundLayer, takeAround } from '#registry/atlas/web'
import { groups } from '#registry/pages/web'

type AroundProps = { shape: MapShape; asked: { near?: string; within?: string }; ledgers: readonly Ledger[]; letters: ReadonlyMap<string, string>; onClose: () => void }

/** What lies in the shape, ledger by ledger: how many, what they sum to, the nearest. Each count opens the list that it counts. */
export function Around({ shape, asked, ledgers, letters, onClose }: AroundProps) {
  const t = useT(), words = useWords(), call = useCall(around, { query: asked }, { live: ledgers.map(l => `${l.key}.`) }), { data } = call
  const byKey = new Map(data?.layers.map(l => [l.ledger, l])), some = data?.layers.some(l => l.count), take = data?.layers.some(l => l.may.take)
  return (
    <aside className="panel around" aria-label={t('onemap.around')}>
      <div className="ph"><h2>{t('onemap.around')}</h2><span className="s">{shape.kind === 'circle' ? t('onemap.circleOf', { km: number(shape.metres / 1000) }) : t('onemap.ringOf', { n: shape.ring.length })}</span><span className="end" /><Button small quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('onemap.around')}>
        {call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : !data ? <Skeleton rows={8} /> : <>
          <p className="s pad where">{data.lon.toFixed(5)}, {data.lat.toFixed(5)} · {t('onemap.asOf', { at: dateTime(data.at).slice(0, 16) })}</p>
          {!some && <Empty icon="map" title={t('onemap.nothing')} />}
          {groups.map(group => {
            const here = ledgers.filter(l => l.group === group.key && byKey.get(l.key)?.count)
            return here.length > 0 && <section key={group.key}><h3>{words(group.words)}</h3>{here.map(l => <Found key={l.key} ledger={l} layer={byKey.get(l.key) as AroundLayer} letter={letters.get(l.key) ?? ''} asked={asked} />)}</section>
          })}
        </>}
      </div>
      <div className="pf noprint row wrap">
        {take && some && <><a className="btn sm" href={address(takeAround, { query: { ...asked, format: 'xlsx' } })} download>{t('onemap.xlsx')}</a><a className="btn sm" href={address(takeAround, { query: { ...asked, format: 'csv' } })} download>CSV</a></>}
        <span className="end" /><Button small icon="print" onClick={() => window.print()}>{t('onemap.print')}</Button>
      </div>
    </aside>
  )
}

function Found({ ledger, layer, letter, asked }: { ledger: Ledger; layer: AroundLayer; letter: string; asked: AroundProps['asked'] }) {
  const t = useT(), words = useWords(), facet = ledger.facet === undefined ? undefined : ledger.fields[ledger.facet]
  const kind = (value: string | null) => { const option = facet && optionsOf(facet).find(o => o.value === value); return option ? words(option) : '' }
  return (
    <details className="found" open={layer.count <= 20 || undefined}>
      <summary><i className="mletter" aria-hidden>{letter}</i><b className="grow">{words(ledger.title)}</b><Link className="link num" to={`/${ledger.path}?${new URLSearchParams(asked)}`} aria-label={t('onemap.openList', { n: number(layer.count), ledger: words(ledger.title) })}>{number(layer.count)}</Link></summary>
      {Object.keys(layer.sums).length > 0 && <p className="sums">{Object.entries(layer.sums).map(([name, sum]) => <span key={name}>{words(ledger.fields[name]?.label ?? { zh: name, en: name })} <b className="num">{number(sum)}</b></span>)}</p>}
      <ul>{layer.rows.map(row => <li key={row.id}><Link to={`/${ledger.path}/${row.id}`} className="el nm">{row.name}</Link><span className="num s nw">{row.metres < 1000 ? t('onemap.metres', { n: Math.round(row.metres) }) : t('onemap.kms', { n: (row.metres / 1000).toFixed(1) })}</span><span className="s el">{[kind(row.facet), row.place].filter(Boolean).join(' · ')}</span><span className="s num nw">{row.phone}</span></li>)}</ul>
      {layer.count > layer.rows.length && <p className="s">{t('onemap.nearestOf', { n: layer.rows.length, all: number(layer.count) })}</p>}
    </details>
  )
}
