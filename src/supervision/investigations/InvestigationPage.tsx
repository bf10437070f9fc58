import { useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Page, Panel, Skeleton, Tag, Trouble, useCall, useMe } from '#kit/ui'
import { readInvestigation } from './api.ts'
import { deedsOf, type Whole } from './deeds.ts'
import { DeedButton } from './DeedForm.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { About, Clocks, Files, Oversight, Team } from './Side.tsx'
import { Accountabilities, Gate, Measures, Publication, Report } from './Parts.tsx'
import { Way } from './Way.tsx'
import './investigations.css'

/** One case: where it stands and what is due, what is to be done next, and everything that hangs on it. */
export function InvestigationPage() {
  const t = useT(), { id = '' } = useParams(), { data: c, problem, isLoading, refetch, at } = useCall(readInvestigation, { params: { id } }, { live: ['investigation.', 'accident.'] })
  const head = c && <>{c.accident.grade && <Tag kind="solid">{t(`investigation.grade.${c.accident.grade}`)}</Tag>}{c.escalatedOn && <Tag>{t('investigation.escalated')}</Tag>}{c.listedOn && <Tag>{t('investigation.listedTag')}</Tag>}{c.demo && <Tag kind="flat">{t('investigation.demo')}</Tag>}<span className="m">{c.authority}</span></>
  return (
    <Page title={c?.accident.name ?? t('investigation.one')} head={head} actions={<><Button icon="left" to="/investigations">{t('investigation.back')}</Button>{c && <Button icon="file" to={`/accidents/${c.accidentId}`}>{t('investigation.toAccident')}</Button>}</>}>
      {problem && !c ? <Trouble problem={problem} onRetry={() => void refetch()} /> : isLoading || !c ? <Skeleton rows={10} /> : (
        <div className="case">
          <div className="col">
            <Panel title={t(`investigation.state.${c.state}`)} age={at}><Way c={c} /><Next c={c} /></Panel>
            <Report c={c} /><Accountabilities c={c} /><Measures c={c} /><Gate c={c} /><Publication c={c} /><Elsewhere c={c} />
          </div>
          <div className="col"><Clocks c={c} /><Team c={c} /><Oversight c={c} /><About c={c} /><Files c={c} /></div>
        </div>)}
    </Page>
  )
}

function Next({ c }: { c: Whole }) {
  const t = useT(), { may } = useMe(), all = deedsOf(c), deeds = all.filter(d => may(`investigation.${d.permission}`)), awaited = all.find(d => d.main)
  return (
    <div className="pad col" style={{ gap: 8 }}>
      {c.outgrown && <div className="note" role="status">{t('investigation.outgrown', { authority: c.authority })}</div>}
      {c.state === 'closed' ? <span className="m">{t('investigation.ended', { by: c.closedByName, on: c.closedOn, no: c.archiveNo })}</span>
        : <div className="row wrap"><span className="s">{t('investigation.next')}</span>{deeds.length ? deeds.map(d => <DeedButton key={d.key} deed={d} c={c} primary={d.main} />) : <span className="m">{awaited ? t('investigation.awaited', { deed: t(`investigation.do.${awaited.key}`), who: t(`investigation.who.${awaited.permission}`) }) : t('investigation.nothingNext')}</span>}</div>}
    </div>
  )
}
