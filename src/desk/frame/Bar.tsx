import { Button, dateTime, dayTime, duration, Icon, Kbd, type Me, setTheme, useCall, useLive, useNow, useTheme } from '#kit/ui'
import { language, speak, useT } from '#kit/i18n'
import { replayState } from '#monitoring/replay/web'
import { ReplayMark } from '#monitoring/replay/web'
import { UserMenu } from './UserMenu.tsx'

export function Bar({ me, onSearch }: { me: Me; onSearch?: () => void }) {
  const t = useT(), theme = useTheme(), now = useNow()
  return (
    <header className="bar">
      <b>{me.region?.name ?? me.cityName ?? t('frame.noCity')}</b>
      <Demo city={me.demoCity} />
      <ReplayMark />
      {onSearch && <button type="button" className="find" aria-label={t('frame.search')} onClick={onSearch}><Icon name="search" small /><span className="grow el">{t('frame.search')}</span><Kbd>Ctrl K</Kbd></button>}
      <div className="tools">
        <time className="nw wide" dateTime={new Date(now).toISOString()}>{dateTime(now)}</time><span className="sep wide" />
        <Heartbeat /><span className="sep narrow-off" />
        <button type="button" className="m narrow-off" onClick={() => void speak(language() === 'zh' ? 'en' : 'zh')} aria-label={t('frame.language')}>中 / EN</button>
        <span className="narrow-off"><Button quiet small icon={theme === 'light' ? 'moon' : 'sun'} label={t('frame.theme')} onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')} /></span>
        <UserMenu me={me} />
      </div>
    </header>
  )
}

/** 演示 stands where the city is the demo's; while a storm is replayed the mark says which, and what its clock shows. */
function Demo({ city }: { city: boolean }) {
  const t = useT(), { data } = useCall(replayState, {}, { live: ['replay.'], every: 15_000 }), run = data?.running
  if (!run) return city ? <span className="demo">{t('frame.demo')}</span> : null
  return <span className="demo el" title={run.modelNote}>{t('frame.replay', { title: run.title })}<span className="wide"> {dayTime(run.stormAt)}</span></span>
}

/** The stream beats each 10 s; three beats missed are stale. */
function Heartbeat() {
  const t = useT(), { connected, heardAt } = useLive()
  useNow()
  const age = heardAt === null ? null : Date.now() - heardAt
  if (!connected && age === null) return <span className="age stale dead">{t('frame.beatNone')}</span>
  return <span className={age !== null && age < 30_000 ? 'age' : 'age stale'} title={t('frame.beatMeans')}>{t('frame.beat', { span: duration(age ?? 0) })}</span>
}
