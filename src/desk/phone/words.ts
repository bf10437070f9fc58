// Two languages without a library: this page must be small.
import en from './en.json'
import zh from './zh.json'

export type Language = 'zh' | 'en'
const kept = 'anlan.language'
let now: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh'
const listeners = new Set<() => void>()

export const language = (): Language => now
export function speak(to: Language): void {
  now = to
  localStorage.setItem(kept, to)
  document.documentElement.lang = to === 'en' ? 'en' : 'zh-CN'
  for (const l of listeners) l()
}
export const onSpeak = (l: () => void): (() => void) => (listeners.add(l), () => void listeners.delete(l))

/** Values fill {{name}}; English chooses _one and _other by `count`. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const words = (now === 'en' ? en : zh) as Record<string, string>
  const said = words[key] ?? words[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? key
  return said.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

const two = (n: number) => String(n).padStart(2, '0')
/** '11-27 10:24' */
export const clock = (at: string | number): string => { const d = new Date(at); return `${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}` }
export const size = (bytes: number): string => (bytes < 1e5 ? `${Math.ceil(bytes / 1000)} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`)
/** Days from today to 'YYYY-MM-DD'; negative: past. */
export const daysTo = (day: string): number => Math.round((Date.parse(`${day}T00:00:00`) - new Date().setHours(0, 0, 0, 0)) / 86_400_000)
export const today = (plus = 0): string => { const d = new Date(Date.now() + plus * 86_400_000); return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}` }
