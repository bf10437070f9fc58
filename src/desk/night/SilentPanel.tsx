import { Link } from 'react-router'
import { Button, ClockChip, Empty, Figure, Panel, Tag } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { NightDesk } from './api.ts'
import type { Silent } from './model.ts'

export function SilentPanel({ silent, callout }: { silent: NightDesk['silent']; callout: NightDesk['callout'] }) {
  const t = useT()
  return (
    <Panel className="a-silent" title={t('night.silent.title')} hotkey="3"
      head={callout && <>{callout.drill && <span className="drill">{t('ui.drill')}</span>}<span className={silent.unwoken ? 'cnt k' : 'cnt'}><Figure k="desk.called_unwoken" value={silent.unwoken} /> {t('night.silent.unwoken')}</span><span className="cnt"><Figure k="desk.called_calling" value={silent.calling} /> {t('night.silent.calling')}</span></>}
      actions={callout && silent.rows.length > 0 && <Button small primary icon="phone" to={callout.running === 1 ? `/callouts/${callout.id}` : '/callouts'}>{t('night.silent.readOut')}</Button>}>
      {silent.rows.length ? silent.rows.map(one => <Row key={one.callId} one={one} />) : <Empty icon="people" title={t(callout ? 'night.silent.none' : 'night.silent.idle')}>{t(callout ? 'night.silent.noneNext' : 'night.silent.idleNext')}</Empty>}
    </Panel>
  )
}

function Row({ one }: { one: Silent }) {
  const t = useT()
  return (
    <div className="it q">
      <div className="t">
        <Link className="b" to={`/callouts/${one.calloutId}?call=${one.callId}`}>{[one.countyName, one.townName !== one.countyName && one.townName].filter(Boolean).join(' ')}·{one.title} {t('night.silent.rank', { rank: one.rank })}</Link>
        <span className="s">{one.personName}·{t('night.silent.tries', { n: one.tries })}{one.ownerName && `·${t('night.silent.owner', { who: one.ownerName })}`}</span>
      </div>
      <span className="s nw">{one.nextKind ? t(`night.step.${one.nextKind}`) : ''}</span>
      {one.nextAt ? <ClockChip dueAt={one.nextAt} soonMinutes={2} /> : one.state === 'unwoken' ? <Tag kind="solid">{t('night.silent.unwoken')}</Tag> : <span />}
    </div>
  )
}
