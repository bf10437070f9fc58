import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { useCall } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { taskList } from './api.ts'
import { Bar, Due } from './ProgressPart.tsx'
import './measures.css'

/** In a consultation's card: what was decided, each task with its clock. */
export default function ConsultationPart({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { data } = useCall(taskList, { query: { consultation: row.id } }, { live: ['programme_task.'] })
  return (
    <section className="col" style={{ gap: 4 }}><b>{t('programme.decided')}</b>
      {data?.rows.length === 0 && <span className="s">{t('programme.nothingDecided')}</span>}
      {data?.rows.map((r) => <div key={r.id} className="mleaf"><Link className="link grow" to={`/programme-tasks/${r.id}`}>{r.title}</Link><span className="s">{r.unit}</span><Bar value={r.progress} /><Due on={r.dueOn} done={r.doneOn} /></div>)}
    </section>
  )
}
