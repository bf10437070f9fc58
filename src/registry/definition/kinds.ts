// 字段类型 field kinds: how each is stored, taken in, written out. One object per kind; nothing outside asks which kind a field is of.
import { z } from 'zod'
import { chinaDay } from '#kit/calendar/web'
import { day, id } from '#kit/contract'
import { identityNumber, industry, realDay, uscc } from './checks.ts'
import { type Field, type Kind, optionsOf, snake, type Words } from './model.ts'

/** What a cell says: a value, or why not. Empty text is null. */
export type Read = { value: unknown } | { zh: string; en: string; /** what is probably meant */ suggest?: string }
type Of<K extends Kind> = Extract<Field, { kind: K }>
type FieldKind<K extends Kind> = {
  /** columns and their SQL types */
  columns: (name: string, field: Of<K>) => readonly (readonly [string, string])[]
  /** what the API takes */
  input: (field: Of<K>) => z.ZodType
  /** what the API answers */
  output: (field: Of<K>) => z.ZodType
  /** a cell's text, already trimmed, full-width digits and letters made plain, never empty */
  read: (text: string, field: Of<K>) => Read
  /** for a person and for a file: what `read` takes back */
  write: (value: unknown, field: Of<K>, language: 'zh' | 'en') => string
}

const no = (zh: string, en: string, suggest?: string): Read => ({ zh, en, ...(suggest === undefined ? {} : { suggest }) })
const plain = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
const one = (type: string) => (name: string) => [[snake(name), type]] as const
const text = (max: number) => z.string().trim().min(1).max(max)
const checks = { uscc, industry, code: (t: string) => (/^[\w\-/.]{1,40}$/.test(t) ? { ok: true as const, value: t } : { ok: false as const, zh: '编码只用字母、数字、- / .', en: 'a code has letters, digits, - / . alone' }) }

function checked(value: string, field: Of<'text'>): Read {
  if (value.length > (field.max ?? 200)) return no(`最多 ${field.max ?? 200} 字，现为 ${value.length} 字`, `at most ${field.max ?? 200} characters, this has ${value.length}`)
  const verdict = field.check ? checks[field.check](value) : { ok: true as const, value }
  return verdict.ok ? { value: verdict.value } : no(verdict.zh, verdict.en)
}

/** zod with the words of a cell's reader, so that form, API and file say the same. */
const through = (read: (text: string) => Read) => z.string().trim().min(1).max(20_000).transform((value, context) => {
  const found = read(value)
  if ('value' in found) return found.value as string
  context.addIssue({ code: 'custom', message: found.zh, params: { en: found.en } })
  return z.NEVER
})

const phoneText = (value: string): Read => {
  const digits = value.replace(/[\s\-—()（）]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(digits)) return { value: digits }
  if (/^0\d{9,11}$/.test(digits)) return { value: digits }
  if (/^\d{7,8}$/.test(digits)) return no('固定电话缺少区号', 'a landline needs its area code', `0595${digits}`)
  return no(`“${value}”不是电话号码：手机号 11 位，或带区号的固定电话`, `“${value}” is no phone number: 11 digits, or a landline with its area code`)
}

const numberText = (value: string): number => Number(value.replace(/[,，\s]/g, '').replace(/(?<=\d)(?:万元|元|人|家|吨|米|平方米|公顷|台|座|个|处|名|㎡|m²|t)$/u, ''))
const number = (field: Of<'integer'> | Of<'decimal'>, whole: boolean) => (value: string): Read => {
  const n = numberText(value)
  if (!Number.isFinite(n) || (whole && !Number.isInteger(n))) return no(`“${value}”应为${whole ? '整数' : '数字'}`, `“${value}” should be a ${whole ? 'whole ' : ''}number`)
  if (n < (field.min ?? (whole ? 0 : -1e12)) || n > (field.max ?? (whole ? 2_000_000_000 : 1e12))) return no(`应在 ${field.min ?? 0} 到 ${field.max ?? '20 亿'} 之间`, `should be between ${field.min ?? 0} and ${field.max ?? '2 billion'}`)
  return { value: n }
}

type Choice = Words & { value: string; also?: readonly string[] }
const choices = new WeakMap<readonly Choice[], Map<string, string>>()
/** Every name of every option, in small letters; the first that bears it. */
function namesOf(options: readonly Choice[]): Map<string, string> {
  let names = choices.get(options)
  if (!names) {
    choices.set(options, names = new Map())
    for (const o of options) for (const name of [o.value, o.zh, o.en, ...(o.also ?? [])]) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), o.value)
  }
  return names
}
const chosen = (field: Field, value: string): string | undefined => namesOf(optionsOf(field)).get(value.toLowerCase())
const notChosen = (value: string, field: Field): Read => {
  const options = optionsOf(field)
  const near = options.find((o) => o.zh.includes(value) || value.includes(o.zh))
  return no(`“${value}”不在可选值中（${options.slice(0, 12).map((o) => o.zh).join('、')}${options.length > 12 ? '…' : ''}）`, `“${value}” is none of ${options.slice(0, 12).map((o) => o.en).join(', ')}${options.length > 12 ? ' …' : ''}`, near?.zh)
}
const named = (value: unknown, field: Field, language: 'zh' | 'en') => optionsOf(field).find((o) => o.value === value)?.[language] ?? plain(value)
const values = (field: Of<'choice'> | Of<'choices'>) => z.enum(field.options.map((o) => o.value) as [string, ...string[]])
/** Which codes a list in a row has is asked by the verb that writes. */
const among = (field: Of<'choice'>) => (field.listed ? z.string().regex(/^[a-z][a-z0-9_]{0,29}$/) : values(field))
const yes = ['是', '有', '1', 'true', 'yes', 'y', '√', '✓', '✔', '对'], not = ['否', '无', '0', 'false', 'no', 'n', '×', '✗', 'x', '没有']

/** '2023.5.1', '2023年5月1日', '20230501', '2023/5/1 0:00' → '2023-05-01'. A month alone is no day. */
export function dayText(value: string): string | undefined {
  const [, y, m, d] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? []
  const text = y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined
  return text && realDay(text) ? text : undefined
}

const sealedColumns = (name: string) => {
  const at = snake(name)
  return [[`${at}_sealed`, 'bytea'], [`${at}_mask`, 'text'], [`${at}_tail`, 'text'], [`${at}_index`, 'bytea']] as const
}

export const kinds: { [K in Kind]: FieldKind<K> } = {
  text: { columns: one('text'), input: (f) => (f.check ? through((t) => checked(t, f)) : text(f.max ?? 200)), output: () => z.string(), read: checked, write: plain },
  note: { columns: one('text'), input: (f) => text(f.max ?? 2000), output: () => z.string(), read: (t, f) => (t.length > (f.max ?? 2000) ? no(`最多 ${f.max ?? 2000} 字`, `at most ${f.max ?? 2000} characters`) : { value: t }), write: plain },
  person: { columns: one('text'), input: () => text(30), output: () => z.string(), read: (t) => (t.length > 30 ? no('姓名最多 30 字', 'a name has at most 30 characters') : { value: t }), write: plain },
  choice: {
    columns: one('text'), input: among, output: (f) => (f.listed ? z.string() : values(f)), write: named,
    read: (t, f) => { const value = chosen(f, t); return value === undefined ? notChosen(t, f) : { value } },
  },
  choices: {
    columns: one('text[]'), input: (f) => z.array(values(f)).min(1).max(50), output: (f) => z.array(values(f)),
    read: (t, f) => {
      const parts = [...new Set(t.split(/[、,，;；/\n]/).map((p) => p.trim()).filter(Boolean))]
      const found = parts.map((p) => chosen(f, p)), missing = parts.find((_, i) => found[i] === undefined)
      return missing === undefined ? { value: found } : notChosen(missing, f)
    },
    write: (value, f, language) => (Array.isArray(value) ? value.map((v) => named(v, f, language)).join('、') : ''),
  },
  integer: { columns: one('int'), input: (f) => z.number().int().min(f.min ?? 0).max(f.max ?? 2_000_000_000), output: () => z.number().int(), read: (t, f) => number(f, true)(t), write: plain },
  decimal: { columns: one('numeric'), input: (f) => z.number().min(f.min ?? -1e12).max(f.max ?? 1e12), output: () => z.number(), read: (t, f) => number(f, false)(t), write: plain },
  day: {
    columns: one('date'), input: () => day.refine(realDay, '不是有效日期'), output: () => z.string(), write: plain,
    read: (t) => { const value = dayText(t); return value ? { value } : no(`“${t}”不是日期（如 2023-05-01）`, `“${t}” is no date (like 2023-05-01)`) },
  },
  flag: {
    columns: one('boolean'), input: () => z.boolean(), output: () => z.boolean(),
    read: (t) => { const low = t.toLowerCase(); return yes.includes(low) ? { value: true } : not.includes(low) ? { value: false } : no(`“${t}”应填“是”或“否”`, `“${t}” should be yes or no`) },
    write: (value, _, language) => (value === true ? (language === 'zh' ? '是' : 'yes') : value === false ? (language === 'zh' ? '否' : 'no') : ''),
  },
  phone: { columns: sealedColumns, input: () => through(phoneText), output: () => z.string(), read: phoneText, write: plain },
  identity: {
    columns: sealedColumns, output: () => z.string(), write: plain,
    input: () => through((t) => identity(t)), read: (t) => identity(t),
  },
  ref: { columns: one('uuid'), input: () => id, output: () => id, read: (t) => ({ value: t }), write: plain },
  items: {
    columns: one('jsonb'), write: (value, f) => itemsText(value, f),
    input: (f) => z.array(itemOf(f)).max(100), output: (f) => z.array(itemOf(f)),
    read: (t, f) => readItems(t, f),
  },
}

function identity(value: string): Read {
  const verdict = identityNumber(value, chinaDay(Date.now()))
  return verdict.ok ? { value: verdict.value } : no(verdict.zh, verdict.en)
}

const itemOf = (f: Of<'items'>) => z.object(Object.fromEntries(Object.entries(f.of).map(([key, part]) => [key, part.kind === 'text' ? z.string().trim().min(1).max(part.max ?? 60) : part.kind === 'integer' ? z.number().int().min(0) : z.number().min(0)])))

/** '冲锋舟 2 艘；救生衣 40 件': parts of an item by spaces, items by 、or ；. */
const itemsText = (value: unknown, f: Of<'items'>) => (Array.isArray(value) ? value.map((item) => Object.keys(f.of).map((key) => plain((item as Record<string, unknown>)[key])).join(' ')).join('；') : '')
function readItems(value: string, f: Of<'items'>): Read {
  const keys = Object.keys(f.of), out: Record<string, unknown>[] = []
  for (const part of value.split(/[；;\n]/).map((p) => p.trim()).filter(Boolean)) {
    const words = part.split(/\s+/)
    if (words.length !== keys.length) return no(`“${part}”应依次写${keys.map((k) => f.of[k]?.label.zh).join('、')}，以空格分开，各项以“；”分开`, `“${part}” should give ${keys.map((k) => f.of[k]?.label.en).join(', ')} with spaces between, items apart by ;`)
    const item = Object.fromEntries(keys.map((key, i) => [key, f.of[key]?.kind === 'text' ? words[i] : Number(words[i])]))
    const parsed = itemOf(f).safeParse(item)
    if (!parsed.success) return no(`“${part}”有误`, `“${part}” is wrong`)
    out.push(item)
  }
  return { value: out }
}

const of = (field: Field) => kinds[field.kind] as unknown as FieldKind<Kind>
type Any = Of<Kind>
export const columnsOfField = (name: string, field: Field): readonly (readonly [string, string])[] => of(field).columns(name, field as Any)
export const inputOf = (field: Field): z.ZodType => of(field).input(field as Any)
export const outputOf = (field: Field): z.ZodType => of(field).output(field as Any)
export const writeCell = (field: Field, value: unknown, language: 'zh' | 'en' = 'zh'): string => of(field).write(value, field as Any, language)

/** Full-width digits, letters and spaces made plain; outer blanks off. Chinese punctuation stays. */
export const plainText = (raw: string): string => (odd.test(raw) ? unfolded(raw) : raw).trim()
const odd = /[\u00A0\u200B\u3000\uFEFF\uFF0B-\uFF5A]/
const unfolded = (raw: string): string => raw.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0E\uFF0D\uFF0B]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\u00A0\u3000\u200B\uFEFF]/g, ' ')

/** A cell of a file: empty is null, unless the field must be there. */
export function readCell(field: Field, raw: string): Read {
  const value = field.kind === 'note' ? raw.trim() : plainText(raw)
  if (value === '') return field.required ? no('必填，现为空', 'required, and empty') : { value: null }
  return of(field).read(value, field as Any)
}
