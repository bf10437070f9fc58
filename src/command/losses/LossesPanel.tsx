import { lazy, Suspense, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, clockTime, Figure, number, Panel, Tag, Trouble, useCall, useMe } from '#kit/ui'
import { readLosses } from './api.ts'
import type { Line } from './model.ts'
import { nameOf, unitOf } from './names.ts'
import './losses.css'

const LossDrawer = lazy(() => import('./LossDrawer.tsx'))
const live = ['loss.']

/** One figure, several sources: the adopted one in bold, what disagrees in solid ink, “—” where nobody has reported. */
export function LossesPanel({ incident }: { incident: { id: string; closedAt: string | null; finalAt: string | null; regionPath: string } }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<string | null>(null)
  const { data, problem, refetch, at } = useCall(readLosses, { params: { id: incident.id } }, { live })
  return <>
    <Panel className="losses" title={t('loss.panel')} age={at} count={data && data.disagreeing > 0 ? t('loss.disagree', { n: data.disagreeing }) : undefined} strong head={<span className="s el">{t('loss.hint')}</span>}
      actions={may('loss.report') && !incident.closedAt && <Button small icon="edit" onClick={() => setOpen(data?.lines[0]?.indicator.key ?? 'transferred')}>{t('loss.report')}</Button>} footer={t('loss.unknown')}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <div className="tw"><table className="tb dense">
        <thead><tr><th scope="col">{t('loss.indicator')}</th>{(['county', 'town', 'bureau'] as const).map(s => <th scope="col" className="n" key={s}>{t(`loss.source.${s}`)}</th>)}<th scope="col">{t('loss.check')}</th><th scope="col" className="n">{t('loss.asOf')}</th></tr></thead>
        <tbody>{data?.lines.map(l => <LossRow key={l.indicator.key} line={l} incidentId={incident.id} onOpen={() => setOpen(l.indicator.key)} />)}</tbody>
      </table></div>}
    </Panel>
    <Suspense>{open && data && <LossDrawer incident={incident} lines={data.lines} indicator={open} onIndicator={setOpen} onClose={() => setOpen(null)} />}</Suspense>
  </>
}

function LossRow({ line: l, incidentId, onOpen }: { line: Line; incidentId: string; onOpen: () => void }) {
  const t = useT()
  return (
    <tr>
      <td><button type="button" className="link" onClick={onOpen}>{nameOf(l.indicator)}</button> <span className="s">{unitOf(l.indicator)}</span></td>
      {l.cells.map(c => {
        const adopted = l.adopted?.source === c.source, partial = c.value !== null && c.expected !== null && c.regions < c.expected
        return <td key={c.source} className={adopted ? 'n b' : 'n'} title={partial ? t('loss.partial', { n: c.regions, of: c.expected }) : undefined}>
          {adopted ? <Figure k={`losses.${l.indicator.key}`} params={{ incidentId }} value={l.value} live={live} /> : number(c.value)}{partial && <span className="s"> {c.regions}/{c.expected}</span>}
        </td>
      })}
      <td><button type="button" onClick={onOpen}><CheckTag line={l} /></button></td>
      <td className="n s">{l.asOf ? clockTime(l.asOf) : '—'}</td>
    </tr>
  )
}

function CheckTag({ line: l }: { line: Line }) {
  const t = useT()
  if (l.check === 'differ') return <Tag kind="solid">{l.differsAt ? t('loss.differAt', { place: l.differsAt, n: number(l.difference) }) : t('loss.differ', { n: number(l.difference) })}</Tag>
  if (l.check !== 'unreported' && !l.adopted) return <Tag>{t('loss.unadopted')}</Tag>
  return <Tag>{t(`loss.check.${l.check}`)}</Tag>
}
