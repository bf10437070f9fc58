// CAP's XML Schemas as data: what may stand where, how often, with which value. Transcribed from cap10.xsd, cap11.xsd and CAP-v1.2.xsd (OASIS);
// the tests compare the verdicts with those of an XSD validator over every sample. The order of a list is the order in the message.
import { categories, certainties, msgTypes, responseTypes, scopes, severities, statuses, urgencies } from './model.ts'
import { anyString, anyUri, dateTime, dateTimeWithOffset, decimal, integer, language, oneOf, type Check } from './simple.ts'

export type Particle = { name: string; min: 0 | 1; many: boolean; check?: Check; content?: readonly Particle[] }
export type Schema = { namespace: string; content: readonly Particle[]; /** ds:Signature and the like may follow */ signatures: boolean }

const must = (name: string, check: Check = anyString): Particle => ({ name, min: 1, many: false, check })
const may = (name: string, check: Check = anyString): Particle => ({ name, min: 0, many: false, check })
const any = (name: string, check: Check = anyString): Particle => ({ name, min: 0, many: true, check })
const group = (name: string, content: readonly Particle[]): Particle => ({ name, min: 0, many: true, content })
const named = (name: string): Particle => group(name, [must('valueName'), must('value')])
const manyMust = (name: string, check: Check): Particle => ({ name, min: 1, many: true, check })

const texts = ['senderName', 'headline', 'description', 'instruction'].map((name) => may(name))
const dates = (check: Check) => ['effective', 'onset', 'expires'].map((name) => may(name, check))

const head12 = [
  must('identifier'), must('sender'), must('sent', dateTimeWithOffset), must('status', oneOf(statuses)), must('msgType', oneOf(msgTypes)), may('source'), must('scope', oneOf(scopes)),
  may('restriction'), may('addresses'), any('code'), may('note'), may('references'), may('incidents'),
]
const info12 = [
  may('language', language), manyMust('category', oneOf(categories)), must('event'), any('responseType', oneOf(responseTypes)), must('urgency', oneOf(urgencies)), must('severity', oneOf(severities)),
  must('certainty', oneOf(certainties)), may('audience'), named('eventCode'), ...dates(dateTimeWithOffset), ...texts, may('web', anyUri), may('contact'), named('parameter'),
  group('resource', [must('resourceDesc'), must('mimeType'), may('size', integer), may('uri', anyUri), may('derefUri'), may('digest')]),
  group('area', [must('areaDesc'), any('polygon'), any('circle'), named('geocode'), may('altitude', decimal), may('ceiling', decimal)]),
]

const head11 = head12.map((p) => (p.name === 'sent' ? must('sent', dateTime) : p))
const info11 = [
  may('language', language), manyMust('category', oneOf(categories)), must('event'), any('responseType', oneOf(responseTypes.filter((r) => r !== 'Avoid' && r !== 'AllClear'))), must('urgency', oneOf(urgencies)),
  must('severity', oneOf(severities)), must('certainty', oneOf(certainties)), may('audience'), named('eventCode'), ...dates(dateTime), ...texts, may('web', anyUri), may('contact'), named('parameter'),
  group('resource', [must('resourceDesc'), may('mimeType'), may('size', integer), may('uri', anyUri), may('derefUri'), may('digest')]),
  group('area', [must('areaDesc'), any('polygon'), any('circle'), named('geocode'), may('altitude'), may('ceiling')]),
]

const head10 = [
  must('identifier'), must('sender'), must('sent', dateTime), must('status', oneOf(['Actual', 'Exercise', 'System', 'Test'])), must('msgType', oneOf(msgTypes)), may('password'), may('source'),
  may('scope', oneOf(scopes)), may('restriction'), may('addresses'), any('code'), may('note'), may('references'), may('incidents'),
]
const info10 = [
  may('language', language), any('category', oneOf(categories.filter((c) => c !== 'CBRNE'))), must('event'), must('urgency', oneOf(urgencies)), must('severity', oneOf(severities)),
  must('certainty', oneOf(['Very Likely', 'Likely', 'Possible', 'Unlikely', 'Unknown'])), may('audience'), any('eventCode'), ...dates(dateTime), ...texts, may('web', anyUri), may('contact'), any('parameter'),
  group('resource', [must('resourceDesc'), may('mimeType'), may('size', integer), may('uri', anyUri), may('digest')]),
  group('area', [must('areaDesc'), any('polygon'), any('circle'), any('geocode'), may('altitude'), may('ceiling')]),
]

export const schemas = {
  '1.2': { namespace: 'urn:oasis:names:tc:emergency:cap:1.2', content: [...head12, group('info', info12)], signatures: true },
  '1.1': { namespace: 'urn:oasis:names:tc:emergency:cap:1.1', content: [...head11, group('info', info11)], signatures: false },
  '1.0': { namespace: 'http://www.incident.com/cap/1.0', content: [...head10, group('info', info10)], signatures: false },
} as const satisfies Record<string, Schema>

export const dsig = 'http://www.w3.org/2000/09/xmldsig#'
