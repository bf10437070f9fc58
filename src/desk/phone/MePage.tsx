import { waits } from './model.ts'
import { ask } from './net.ts'
import { go, Screen } from './parts.tsx'
import { Room } from './QueuePage.tsx'
import { askToKeep, room as look } from './room.ts'
import { set, usePhone } from './state.ts'
import { install, useInstall } from './install.ts'
import { language, size, speak, t } from './words.ts'

export function MePage() {
  const { bundle, items, offsetMs, room, deviceId } = usePhone(), can = useInstall(), minutes = Math.round((offsetMs ?? 0) / 60_000)
  const leave = async () => {
    if (items.some(waits) && !confirm(t('phone.leaveAsk', { count: items.filter(waits).length }))) return
    await ask('DELETE', '/api/session').catch(() => {})
    set({ link: 'out' }); go('/field/sign-in')
  }
  return <Screen title={t('phone.me')} nav>
    <section className="card"><div className="name">{bundle?.me.name ?? t('phone.nobody')}</div><p className="s">{t('phone.device', { id: deviceId.slice(0, 8) })}</p></section>
    <Room />
    <section className="card gap">
      <div className="row"><span className="grow">{t('phone.room')}</span><span>{room.free === null ? '—' : size(room.free)}</span></div>
      <div className="row"><span className="grow">{t('phone.keeps')}</span><span>{room.persisted === null ? '—' : room.persisted ? t('phone.keepsYes') : t('phone.keepsNo')}</span></div>
      {room.persisted === false && <button type="button" className="go" onClick={() => void askToKeep().then(async () => set({ room: await look() }))}>{t('phone.askKeep')}</button>}
      <div className="row"><span className="grow">{t('phone.clock')}</span><span>{offsetMs === null ? '—' : Math.abs(minutes) < 2 ? t('phone.clockRight') : t(minutes > 0 ? 'phone.clockSlow' : 'phone.clockFast', { minutes: Math.abs(minutes) })}</span></div>
      {Math.abs(minutes) >= 2 && <p className="s">{t('phone.clockNote')}</p>}
    </section>
    {can && <button type="button" className="big" onClick={() => void install()}>{t('phone.install')}</button>}
    <button type="button" className="big" onClick={() => speak(language() === 'zh' ? 'en' : 'zh')} lang={language() === 'zh' ? 'en' : 'zh-CN'}>{t('phone.otherLanguage')}</button>
    <button type="button" className="big" onClick={() => void leave()}>{t('phone.signOut')}</button>
    <a className="linkish" href="/desk">{t('phone.toDesk')}</a>
  </Screen>
}
