// Elements that rules are made of, by the words people say; whatever else a protocol names is taken by its own name.
import { elementNamed } from '#monitoring/protocols/web'

const words: Record<string, [zh: string, en: string]> = {
  Z: ['水位', 'water level'], ZU: ['库（闸）上水位', 'reservoir level'], ZB: ['闸下水位', 'level below the gate'], Q: ['流量', 'flow'], QA: ['出库流量', 'outflow'],
  US: ['风速', 'wind speed'], UE: ['风力', 'wind force'], AI: ['气温', 'air temperature'], VT: ['电源电压', 'supply voltage'], VA: ['流速', 'velocity'], HW: ['浪高', 'wave height'],
}

/** What the form offers first. */
export const usual: readonly string[] = ['Z', 'ZU', 'Q', 'QA', 'US', 'UE', 'AI', 'VA', 'HW', 'MST', 'VT']

export const elementWord = (key: string, zh: boolean): string => words[key]?.[zh ? 0 : 1] ?? (zh ? elementNamed(key)?.zh : elementNamed(key)?.en) ?? key

const units: Record<string, [zh: string, en: string]> = { m: ['米', 'm'], mm: ['毫米', 'mm'], 'm³/s': ['立方米/秒', 'm³/s'], 'm/s': ['米/秒', 'm/s'], V: ['伏', 'V'], h: ['小时', 'h'], km: ['公里', 'km'], min: ['分钟', 'min'] }
export const unitOf = (key: string): string => elementNamed(key)?.unit ?? ''
export const unitWord = (unit: string, zh: boolean): string => units[unit]?.[zh ? 0 : 1] ?? unit
