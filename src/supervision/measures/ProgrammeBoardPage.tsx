import { Link, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Chip, Empty, Page, Panel, Skeleton, Table, Tag, Trouble, useCall } from '#kit/ui'
import { programmeBoard, taskList } from './api.ts'
import { Bar, Due } from './ProgressPart.tsx'
import './measures.css'

type Cell = { total: number; done: number; overdue: number }

/** A programme by field and month; a cell opens its tasks. Beside it the consultations with what they decided. */
export function ProgrammeBoardPage() {
  const t = useT(), [params, setParams] = useSearchParams(), { data, problem, refetch, at } = useCall(programmeBoard, { query: { programme: params.get('programme') ?? undefined } }, { live: ['programme', 'consultation.'] })
  const put = (values: Record<string, string>) => setParams((before) => { for (const key of ['area', 'month', 'consultation']) before.delete(key); for (const [k, v] of Object.entries(values)) before.set(k, v); return before }, { replace: true })
  if (problem && !data) return <Page title={t('programme.board')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('programme.board')}><Skeleton rows={8} /></Page>
  const cell = (area: string, month: string): Cell | undefined => data.cells.find((c) => c.area === area && c.month === month)
  return (
    <Page title={t('programme.board')} head={<span className="row wrap">{data.programmes.map((p) => <Chip key={p.id} on={p.id === data.chosen} onClick={() => put({ programme: p.id })}>{p.name}</Chip>)}</span>}>
      {!data.chosen ? <Empty icon="flag" title={t('programme.none')}>{t('programme.noneNext')}</Empty> : <>
        <div className="mtwo">
          <Panel title={t('programme.matrix')} count={data.cells.reduce((n, c) => n + c.total, 0)} age={at} grow>
            <div className="tw" tabIndex={0} role="region" aria-label={t('programme.matrix')}><table className="tb dense mboard"><thead><tr><th scope="col">{t('programme.field')}</th>{data.months.map((m) => <th key={m} scope="col" className="n">{m}</th>)}</tr></thead>
              <tbody>{data.fields.map((f) => <tr key={f.name}><th scope="row"><b>{f.name}</b><br /><span className="s">{f.lead}</span></th>{data.months.map((m) => <td key={m} className="n"><Count of={cell(f.name, m)} onOpen={() => put({ area: f.name, month: m })} name={`${f.name} ${m}`} /></td>)}</tr>)}</tbody></table></div>
          </Panel>
          <Panel title={t('programme.consultations')} count={data.consultations.length}>
            {data.consultations.length ? <ul>{data.consultations.map((c) => (
              <li key={c.id} className="mleaf"><span className="s nw">{c.heldOn}</span><Link className="link grow" to={`/consultations/${c.id}`}>{c.title}</Link><span className="s">{c.chair}</span>
                <button type="button" className="link" onClick={() => put({ consultation: c.id })}>{t('programme.tasksDone', { done: c.done, n: c.tasks })}</button>{c.overdue > 0 && <Tag kind="solid">{t('measure.overdueShort', { n: c.overdue })}</Tag>}</li>))}</ul> : <Empty icon="people" title={t('programme.noConsultation')} />}
          </Panel>
        </div>
        <Tasks programme={data.chosen} area={params.get('area') ?? undefined} month={params.get('month') ?? undefined} consultation={params.get('consultation') ?? undefined} />
      </>}
    </Page>
  )
}

function Count({ of, onOpen, name }: { of: Cell | undefined; onOpen: () => void; name: string }) {
  const t = useT()
  if (!of) return <span className="s">—</span>
  // what is read aloud begins as what is seen
  const seen = `${of.done}/${of.total}${of.overdue > 0 ? ` · ${t('measure.overdueShort', { n: of.overdue })}` : ''}`
  return <button type="button" className={of.overdue ? 'mcell late' : of.done === of.total ? 'mcell full' : 'mcell'} aria-label={`${seen} ${name}`} onClick={onOpen}>{seen}</button>
}

function Tasks({ programme, area, month, consultation }: { programme: string; area?: string; month?: string; consultation?: string }) {
  const t = useT(), query = consultation ? { consultation } : { programme, area, month }, { data, problem, isLoading, refetch, at } = useCall(taskList, { query }, { live: ['programme_task.'] })
  return (
    <Panel title={area || consultation ? t('programme.tasksOf', { what: consultation ? t('programme.consultation') : `${area} ${month ?? ''}` }) : t('programme.tasks')} count={data?.rows.length} age={at} grow>
      <Table label={t('programme.tasks')} rows={data?.rows} keyOf={(r) => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="check" title={t('programme.noTask')} />} dense columns={[
        { key: 'title', title: t('programme.task'), render: (r) => <Link className="link" to={`/programme-tasks/${r.id}`}>{r.title}</Link> },
        { key: 'unit', title: t('programme.unit'), render: (r) => r.unit },
        { key: 'progress', title: t('progress.title'), render: (r) => <Bar value={r.progress} /> },
        { key: 'due', title: t('programme.due'), render: (r) => <Due on={r.dueOn} done={r.doneOn} /> },
      ]} />
    </Panel>
  )
}
