import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, Empty, Page, Panel, Skeleton, Tag, Tile, Tiles, Trouble, useCall } from '#kit/ui'
import { measureTree } from './api.ts'
import type { Leaf, Node } from './model.ts'
import { Bar } from './ProgressPart.tsx'
import './measures.css'

/** 15 → 66 → 75: what is late first, then the whole tree; a sum is of the city's measures under it. */
export function MeasureTreePage() {
  const t = useT(), { data, problem, refetch, at } = useCall(measureTree, {}, { live: ['measure.'] })
  if (problem && !data) return <Page title={t('measure.tree')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('measure.tree')}><Skeleton rows={8} /></Page>
  const { counts, sum } = data
  return (
    <Page title={t('measure.tree')}>
      <Tiles>
        <Tile label={t('measure.national')}><Rows of="level=national">{counts.national}</Rows></Tile><Tile label={t('measure.province')}><Rows of="level=province">{counts.province}</Rows></Tile>
        <Tile label={t('measure.city')} share={` = ${counts.carried} + ${counts.added}`}><Rows of="level=city">{sum.leaves}</Rows></Tile>
        <Tile label={t('measure.done')} share={sum.progress === null ? undefined : ` · ${sum.progress}%`}><Rows of="level=city&status=done">{sum.done}</Rows></Tile><Tile label={t('measure.late')}>{sum.overdue}</Tile><Tile label={t('measure.silent')}>{sum.silent}</Tile>
      </Tiles>
      <div className="mtwo">
        <Panel title={t('measure.late')} count={data.late.length} strong={data.late.length > 0} age={at}>
          {data.late.length ? <ul className="mlate">{data.late.map((m) => <Late key={m.id} m={m} />)}</ul> : <Empty icon="check" title={t('measure.noneLate')} />}
        </Panel>
        <Panel title={t('measure.tree')} count={sum.leaves} age={at} grow>
          {sum.leaves === 0 && !data.national.length ? <Empty icon="list" title={t('measure.none')}>{t('measure.noneNext')}</Empty> : <div className="mtree">
            {data.national.map((node, i) => <Branch key={node.id} node={node} open={i === 0} />)}
            {data.added.length > 0 && <details className="mn"><summary><Tag kind="solid">{t('measure.addedShort')}</Tag><b className="grow">{t('measure.added', { n: data.added.length })}</b></summary>{data.added.map((node) => <LeafLine key={node.id} m={node} />)}</details>}
          </div>}
        </Panel>
      </div>
    </Page>
  )
}

const Rows = ({ of, children }: { of: string; children: number }) => <Link className="fig" to={`/measures?${of}`}>{children}</Link>

const Late = ({ m }: { m: Leaf }) => <li className="mleaf"><Link className="link grow" to={`/measures/${m.id}`}>{m.code} {m.title}</Link><span className="s">{m.owner}</span><Bar value={m.progress} />{m.dueOn && <ClockChip dueAt={`${m.dueOn}T16:00:00Z`} />}</li>

function Branch({ node, open }: { node: Node; open?: boolean }) {
  const t = useT()
  if (node.level === 'city') return <LeafLine m={node} />
  return (
    <details className={node.level === 'national' ? 'mn' : 'mcarry'} open={open}>
      <summary><span className="s nw">{node.code}</span><b className="grow">{node.title}</b><span className="s">{t('measure.sum', { done: node.sum.done, n: node.sum.leaves })}</span>{node.sum.overdue > 0 && <Tag kind="solid">{t('measure.overdueShort', { n: node.sum.overdue })}</Tag>}<Bar value={node.sum.progress} /></summary>
      {node.children.map((child) => <Branch key={child.id} node={child} open={open} />)}
      {!node.children.length && <p className="s pad">{t('measure.notCarried')}</p>}
    </details>
  )
}

function LeafLine({ m }: { m: Leaf }) {
  const t = useT()
  return <div className="mleaf"><Link className="link grow" to={`/measures/${m.id}`}>{m.code} {m.title}</Link><span className="s">{m.owner}</span>{m.status === 'reported' && <Tag>{t('progress.waitsShort')}</Tag>}{m.overdue && <Tag kind="solid">{t('progress.late')}</Tag>}<Bar value={m.progress} /></div>
}
