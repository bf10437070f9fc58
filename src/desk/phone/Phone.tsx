import { useEffect } from 'react'
import { App } from './App.tsx'
import { startWorker, watchInstall } from './install.ts'
import { askToKeep, room } from './room.ts'
import { SelfCheckPage } from './SelfCheckPage.tsx'
import { load, set, usePhone } from './state.ts'
import { startSync } from './sync.ts'
import { language, t } from './words.ts'
import './phone.css'

document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN'
document.documentElement.dataset.theme = localStorage.getItem('anlan.theme') === 'dark' ? 'dark' : 'light'
const code = /^\/s\/([\w~-]+)$/.exec(location.pathname)?.[1]

/** Behind an enterprise's code there is its self-check and nothing else; everywhere else the field. */
export function Phone() {
  const { broken } = usePhone()
  useEffect(() => { if (!code) void begin() }, [])
  if (code) return <SelfCheckPage code={code} />
  return broken && !usable() ? <p className="bad" role="alert">{broken}</p> : <App />
}
const usable = (): boolean => 'indexedDB' in globalThis

async function begin(): Promise<void> {
  watchInstall()
  void startWorker()
  try {
    await load()
    set({ room: await room() })
    startSync()
    if (!(await askToKeep())) set({ room: await room() })
  } catch (error) { set({ ready: true, broken: `${t('phone.full')} (${(error as Error).message})` }) }
}
