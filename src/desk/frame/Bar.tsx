import { Button, dateTime, duration, Icon, Kbd, type Me, setTheme, useLive, useNow, useTheme } from '#kit/ui'
import { language, speak, useT } from '#kit/i18n'
import { ReplayMark } from '#monitoring/replay/web'
import { ChainBeat } from '#notify/heartbeat/web'
import { UserMenu } from './UserMenu.tsx'

export function Bar({ me, onSearch }: { me: Me; onSearch?: () => void }) {
  const t = useT(), theme = useTheme(), now = useNow()
  return (
    <header className="bar">
      <b>{me.region?.name ?? me.cityName ?? t('frame.noCity')}</b>
      {me.demoCity && <span className="demo">{t('frame.demo')}</span>}
      <ReplayMark />
      {onSearch && <button type="button" className="find" onClick={onSearch}><Icon name="search" small /><span className="grow el">{t('frame.search')}</span><Kbd>Ctrl K</Kbd></button>}
      <div className="tools">
        <time className="nw wide" dateTime={new Date(now).toISOString()}>{dateTime(now)}</time><span className="sep wide" />
        <ChainBeat /><Heartbeat /><span className="sep narrow-off" />
        <button type="button" className="m narrow-off" onClick={() => void speak(language() === 'zh' ? 'en' : 'zh')} title={t('frame.language')}>中 / EN</button>
        <span className="narrow-off"><Button quiet small icon={theme === 'light' ? 'moon' : 'sun'} label={t('frame.theme')} onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')} /></span>
        <UserMenu me={me} />
      </div>
    </header>
  )
}

/** The stream beats each 10 s; three beats missed are stale. */
function Heartbeat() {
  const t = useT(), { connected, heardAt } = useLive()
  useNow()
  const age = heardAt === null ? null : Date.now() - heardAt
  if (!connected && age === null) return <span className="age stale dead">{t('frame.beatNone')}</span>
  return <span className={age !== null && age < 30_000 ? 'age' : 'age stale'} title={t('frame.beatMeans')}>{t('frame.beat', { span: duration(age ?? 0) })}</span>
}
