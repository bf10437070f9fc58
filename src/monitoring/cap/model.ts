// CAP 通用警报协议 (OASIS Common Alerting Protocol 1.0, 1.1, 1.2): one message about one hazard. Not an 预警 warning, which is the act of a body;
// a CAP message is how such an act travels between systems.

export const versions = ['1.0', '1.1', '1.2', '12379'] as const
/** '12379' is the national profile of 国家突发事件预警信息发布系统. */
export type CapVersion = (typeof versions)[number]

export const statuses = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const
export const msgTypes = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const
export const scopes = ['Public', 'Restricted', 'Private'] as const
export const categories = ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'] as const
export const responseTypes = ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'] as const
export const urgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const
export const severities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
export const certainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const

export type Severity = (typeof severities)[number]
/** A system's own name for a value: { valueName: 'GB2260', value: '350500' }. */
export type Named = { valueName: string; value: string }
export type Resource = { resourceDesc: string; mimeType?: string; size?: string; uri?: string; derefUri?: string; digest?: string }

/** `polygon`: 'lat,lon lat,lon …', closed; `circle`: 'lat,lon radiusKm'; altitude and ceiling in feet above mean sea level. */
export type Area = { areaDesc: string; polygon?: string[]; circle?: string[]; geocode?: Named[]; altitude?: string; ceiling?: string }

/** One language's text of the alert. Dates are 'YYYY-MM-DDThh:mm:ss+08:00'. */
export type Info = {
  language?: string; category: string[]; event: string; responseType?: string[]; urgency: string; severity: string; certainty: string; audience?: string
  eventCode?: Named[]; effective?: string; onset?: string; expires?: string; senderName?: string; headline?: string; description?: string; instruction?: string
  web?: string; contact?: string; parameter?: Named[]; resource?: Resource[]; area?: Area[]
}

/** `references`: 'sender,identifier,sent' of earlier messages, separated by spaces. */
export type Alert = {
  identifier: string; sender: string; sent: string; status: string; msgType: string; source?: string; scope: string; restriction?: string; addresses?: string
  code?: string[]; note?: string; references?: string; incidents?: string; info?: Info[]
}

/**
 * What is wrong with a message. `parse`: no well-formed XML; `refused`: not read for safety (a DOCTYPE, a cap); `schema`: against the XSD;
 * `rule`: against the standard's prose; `note`: to be known, nothing is wrong. `code` is permanent, `detail` is for people.
 */
export type CapProblem = { kind: 'parse' | 'refused' | 'schema' | 'rule' | 'note'; code: string; detail: string; line?: number; path?: string }

export type Read = {
  /** what could be read, even from a message with problems; undefined where nothing can be used */
  alert: Alert | undefined
  /** undefined where the namespace is none of CAP's */
  version: CapVersion | undefined
  problems: CapProblem[]
  /** against its version's XSD; null where there is no XSD for it */
  xsdValid: boolean | null
  /** why it is no XML, null where it is */
  parseError: string | null
}

const severityOf = { 1: 'Extreme', 2: 'Severe', 3: 'Moderate', 4: 'Minor' } as const
/** 红 Extreme, 橙 Severe, 黄 Moderate, 蓝 Minor. */
export const severityOfLevel = (level: 1 | 2 | 3 | 4): Severity => severityOf[level]
const levelBySeverity: Record<string, 1 | 2 | 3 | 4> = { Extreme: 1, Severe: 2, Moderate: 3, Minor: 4, Red: 1, Orange: 2, Yellow: 3, Blue: 4 }
/** The level that a severity (or a colour of the 12379 profile) stands for; undefined for Unknown. */
export const levelOfSeverity = (severity: string): 1 | 2 | 3 | 4 | undefined => levelBySeverity[severity]

/** A moment as CAP 1.2 writes it: Beijing time with its offset, no fractions, never Z. */
export function capTime(at: Date | string): string {
  const shifted = new Date(new Date(at).getTime() + 8 * 3_600_000)
  return `${shifted.toISOString().slice(0, 19)}+08:00`
}
