import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { zh } from './learn.ts'

export type Language = 'zh' | 'en'
const KEPT = 'anlan.language'

export const language = (): Language => i18next.language === 'en' ? 'en' : 'zh'

/** Keys are flat ('incident.close'): the dot is part of the name. The page escapes by itself, so i18next must not. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh', fallbackLng: 'zh', keySeparator: false, nsSeparator: false,
    // English needs no 级: nothing is a translation too
    returnEmptyString: true, interpolation: { escapeValue: false },
    // this very object: what is learnt later is known at once
    resources: { zh: { translation: zh } },
  })
  if (localStorage.getItem(KEPT) === 'en') await speak('en')
}

/** English is fetched when it is first asked for; most desks never do. */
export async function speak(to: Language): Promise<void> {
  if (to === 'en') i18next.addResourceBundle('en', 'translation', (await import('./en.ts')).en)
  await i18next.changeLanguage(to)
  localStorage.setItem(KEPT, to)
  document.documentElement.lang = to === 'en' ? 'en' : 'zh-CN'
}
