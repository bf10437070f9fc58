import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, dayTime, Empty, LevelBadge, number, Page, Panel, Table, Tag, useAct, useCall } from '#kit/ui'
import { listSignalKinds, listWarnings, previewSignal, relaySignal } from './api.ts'
import type { Warning } from './model.ts'
import './warnings.css'

type Preview = Reply<typeof previewSignal>

/** 预警信号 of the weather stations: pasted, looked at, kept; and the criteria of their fourteen kinds. */
export function SignalsPage() {
  const t = useT(), navigate = useNavigate()
  const standing = useCall(listWarnings, { query: { origin: 'relay', state: 'released', limit: 100 } }, { live: ['warning.'] })
  return (
    <Page title={t('signal.page')}>
      <div className="warning">
        <div className="col">
          <Panel title={t('signal.standing')} count={standing.data && number(standing.data.total)} age={standing.at}>
            <Table<Warning> label={t('signal.standing')} rows={standing.data?.rows} keyOf={(w) => w.id} onOpen={(w) => void navigate(`/warnings/${w.id}`)} loading={standing.isLoading} problem={standing.problem} onRetry={() => void standing.refetch()}
              empty={<Empty icon="speaker" title={t('signal.none')}>{t('signal.noneNext')}</Empty>}
              columns={[
                { key: 'level', title: t('warning.level'), width: 150, render: (w) => <LevelBadge level={w.level} subject={w.kindName} /> },
                { key: 'title', title: t('signal.title'), render: (w) => w.title },
                { key: 'at', title: t('signal.relayedAt'), width: 110, render: (w) => w.releasedAt && dayTime(w.releasedAt) },
              ]} />
          </Panel>
          <Kinds />
        </div>
        <div className="col"><Paste /></div>
      </div>
    </Page>
  )
}

function Paste() {
  const t = useT(), navigate = useNavigate(), [title, setTitle] = useState(''), [seen, setSeen] = useState<Preview | null>(null)
  const look = useAct(previewSignal, { quiet: true, onDone: (p) => setSeen(p) })
  const keep = useAct(relaySignal, { quiet: true, done: t('signal.kept'), onDone: (w) => void navigate(`/warnings/${w.id}`) })
  const problem = look.problem ?? keep.problem
  const write = (text: string) => { setTitle(text); setSeen(null) }
  return (
    <Panel title={t('signal.paste')}>
      <form className="pad col" style={{ gap: 12 }} onSubmit={(e) => { e.preventDefault(); void look.run({ body: { title } }) }}>
        <label className="col" style={{ gap: 4 }}><span className="s">{t('signal.pasteHint')}</span><textarea className="in" rows={3} maxLength={300} value={title} onChange={(e) => write(e.target.value)} /></label>
        <div className="row"><Button type="submit" busy={look.busy} disabled={title.trim() ? null : t('signal.pasteFirst')}>{t('signal.look')}</Button></div>
        {problem && <div className="note" role="alert">{problem.detail || problem.title}</div>}
        {seen && <Seen preview={seen} busy={keep.busy} onKeep={(areaCode) => void keep.run({ body: { title, ...(areaCode ? { areaCode } : {}) } })} />}
      </form>
    </Panel>
  )
}

function Seen({ preview: { signal, area, standing }, busy, onKeep }: { preview: Preview; busy: boolean; onKeep: (areaCode?: string) => void }) {
  const t = useT()
  return <>
    <dl className="dl">
      <dt>{t('signal.act')}</dt><dd>{t(`signal.act.${signal.act}`)}</dd>
      <dt>{t('warning.level')}</dt><dd>{signal.from && <><LevelBadge level={signal.from} /> → </>}<LevelBadge level={signal.level} subject={signal.kindName} /></dd>
      <dt>{t('warning.content.issuer')}</dt><dd>{signal.issuer}</dd>
      <dt>{t('warning.where')}</dt><dd>{area ? area.name : <b>{t('signal.whereUnknown')}</b>}</dd>
      {standing.map((s) => <Replaced key={s.id} title={s.title} />)}
    </dl>
    <div className="row"><Button primary busy={busy} disabled={area ? null : t('signal.whereUnknown')} onClick={() => onKeep(area?.code)}>{t(signal.act === 'lift' ? 'signal.keepLift' : 'signal.keep')}</Button></div>
  </>
}

function Replaced({ title }: { title: string }) {
  const t = useT()
  return <><dt>{t('signal.replaces')}</dt><dd>{title}</dd></>
}

type Kind = { key: string; name: string; blue: string | null; yellow: string | null; orange: string | null; red: string | null; source: string; verified: boolean }
const colours = [['red', 1], ['orange', 2], ['yellow', 3], ['blue', 4]] as const

function Kinds() {
  const t = useT(), { data, problem, isLoading, refetch } = useCall(listSignalKinds, {})
  return (
    <Panel title={t('signal.kinds')} count={data && number(data.rows.length)} head={data?.rows.some((k) => !k.verified) && <Tag>{t('rule.unverified')}</Tag>} footer={data?.rows[0]?.source} grow>
      <Table<Kind> dense label={t('signal.kinds')} rows={data?.rows} keyOf={(k) => k.key} loading={isLoading} problem={problem} onRetry={() => void refetch()}
        columns={[{ key: 'name', title: t('signal.kind'), width: 84, render: (k) => <b>{k.name}</b> }, ...colours.map(([colour, level]) => ({ key: colour, title: <LevelBadge level={level} />, render: (k: Kind) => k[colour] ?? '—' }))]} />
    </Panel>
  )
}
