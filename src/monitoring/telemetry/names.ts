// Elements and functions by the names of the standard's appendices.
import { elementNamed, functionKeys } from '#monitoring/protocols/web'

export const titleOf = (key: string, english: boolean): string => { const e = elementNamed(key); return e ? (english ? e.en : e.zh) : key }

export const funcName = (func: number | null, protocol: string): string =>
  func === null ? (protocol === 'http' ? 'HTTP' : '—') : `${func.toString(16).toUpperCase().padStart(2, '0')}H ${functionKeys[func] ?? ''}`
