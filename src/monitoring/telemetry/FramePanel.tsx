import { useT } from '#kit/i18n'
import { elementNamed } from '#monitoring/protocols/web'
import { Button, dateTime, number, Panel, Skeleton, Table, Tag, Trouble, useCall } from '#kit/ui'
import { frameContract } from './api.ts'
import { hexDump } from './hex.ts'
import { funcName, titleOf } from './names.ts'

/** One frame as it came: why it was refused, its bytes, and what it says. */
export function FramePanel({ id, onClose, onStation }: { id: string; onClose: () => void; onStation: (code: string) => void }) {
  const t = useT(), english = t('telemetry.english') === '1'
  const { data, problem, refetch } = useCall(frameContract, { params: { id } })
  const close = <Button quiet small icon="close" label={t('telemetry.close')} onClick={onClose} />
  if (!data) return <Panel title={t('frame.one')} actions={close}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Panel>
  return (
    <Panel title={t('frame.one')} head={<Tag kind={data.result === 'quarantined' ? 'solid' : undefined}>{t(`frame.result.${data.result}`)}</Tag>} actions={close}>
      <div className="pad col tele-one">
        {data.reason && <p className="note"><b>{t(`frame.reason.${data.reason}`)}</b> <span className="s">{data.reason} {data.detail}</span></p>}
        {!data.reason && data.detail && <p className="note">{data.detail}</p>}
        <dl className="dl">
          <dt>{t('frame.received')}</dt><dd>{dateTime(data.receivedAt)} · {data.remote}</dd>
          <dt>{t('telemetry.gauge')}</dt><dd>{data.stationName ?? t('frame.unknownStation')} <span className="mono">{data.shownStation ?? '—'}</span></dd>
          <dt>{t('frame.func')}</dt><dd>{funcName(data.func, data.protocol)}</dd>
          <dt>{t('frame.serial')}</dt><dd>{number(data.serial)}</dd>
          <dt>{t('frame.sent')}</dt><dd>{data.sentAt ? dateTime(data.sentAt) : '—'}</dd>
        </dl>
        {data.stationCode && <div className="row"><Button small icon="filter" onClick={() => onStation(data.stationCode as string)}>{t('frame.sameStation')}</Button></div>}
        <pre className="tele-hex mono" tabIndex={0} aria-label={t('frame.bytes', { n: data.size })}>{hexDump(data.hex)}</pre>
        {data.attachments.map((a, i) => <p key={i} className="s">{a.kind} · {t('frame.bytes', { n: a.size })} {a.text}</p>)}
      </div>
      {data.values.length > 0 && <Table dense label={t('frame.values')} rows={data.values} keyOf={(_, i) => String(i)} columns={[
        { key: 'element', title: t('telemetry.element'), render: (v) => titleOf(v.element, english) },
        { key: 'value', title: t('telemetry.value'), number: true, render: (v) => <span>{number(v.value)} <span className="s">{elementNamed(v.element)?.unit}</span></span> },
        { key: 'at', title: t('telemetry.observed'), render: (v) => dateTime(v.at) },
      ]} />}
    </Panel>
  )
}
