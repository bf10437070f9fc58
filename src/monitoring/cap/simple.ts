// Simple types of XML Schema 1.0 part 2, as far as CAP's schemas use them. Each check gives undefined, or what is wrong.

export type Check = (value: string) => string | undefined

const collapse = (value: string): string => value.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
const shown = (value: string): string => JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)

export const oneOf = (values: readonly string[]): Check => (value) => (values.includes(value) ? undefined : `${shown(value)} is none of ${values.join(', ')}`)

const lexical = /^(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/
/** CAP 1.2 narrows xs:dateTime to whole seconds with an offset; Z is not allowed. */
const narrowed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/

const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

export const dateTime: Check = (value) => {
  const found = lexical.exec(collapse(value))
  if (!found) return `${shown(value)} is no xs:dateTime`
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number)
  const midnight = hour === 24 && minute === 0 && second === 0 && !/[1-9]/.test(found[7] ?? '')
  const fits = year !== 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && (hour < 24 || midnight) && minute < 60 && second < 60
  return fits && zoneFits(found[8]) ? undefined : `${shown(value)} is no moment of the calendar`
}

function zoneFits(zone: string | undefined): boolean {
  if (!zone || zone === 'Z') return true
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  return minutes < 60 && (hours < 14 || (hours === 14 && minutes === 0))
}

export const dateTimeWithOffset: Check = (value) => dateTime(value) ?? (narrowed.test(collapse(value)) ? undefined : `${shown(value)} has a Z or fractions of a second; CAP 1.2 wants whole seconds with an offset (+08:00)`)

/** An empty element takes the schema's default, en-US. */
export const language: Check = (value) => (value === '' || /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(collapse(value)) ? undefined : `${shown(value)} is no language tag`)
export const integer: Check = (value) => (/^[-+]?\d+$/.test(collapse(value)) ? undefined : `${shown(value)} is no whole number`)
export const decimal: Check = (value) => (/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(collapse(value)) ? undefined : `${shown(value)} is no decimal number`)
/** RFC 3986 after escaping; a blank inside and a percent sign without two digits are what goes wrong. */
export const anyUri: Check = (value) => {
  const uri = collapse(value)
  if (uri.includes(' ')) return `${shown(value)} is no URI: it has a blank inside`
  if (/%(?![0-9A-Fa-f]{2})/.test(uri)) return `${shown(value)} is no URI: a percent sign without two digits`
  return uri.indexOf('#') === uri.lastIndexOf('#') ? undefined : `${shown(value)} is no URI: two fragments`
}
export const anyString: Check = () => undefined
