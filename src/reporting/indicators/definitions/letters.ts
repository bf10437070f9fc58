// 提示告知函、警示函.
import type { Indicator } from '../definition.ts'
import { ofRows } from './define.ts'
import { today } from './today.ts'

const given = { centre: 'supervision', unit: '份', permission: 'letter.read', href: '/letters/', page: '/letters' } as const
const columns = { name: { zh: '函件', en: 'Letter' }, number: { zh: '文号', en: 'No.' }, day: { zh: '发出日期', en: 'Issued on' }, reply_due_on: { zh: '答复期限', en: 'Reply due on' } }
const rows = (where: string) => `select l.id, l.region_path, l.title as name, l.number, l.issued_on as day, l.reply_due_on from letters l where ${where}`

export const letterIndicators: Indicator[] = [
  ofRows({ ...given, key: 'letters.issued', title: { zh: '提示告知函、警示函', en: 'Letters issued' }, means: { zh: '发出日期在期内、未撤回的提示告知函和警示函。', en: 'Letters issued in these days and not withdrawn.' }, date: 'day', columns, from: rows(`l.issued_on is not null and l.state <> 'withdrawn'`) }),
  ofRows({ ...given, key: 'letters.unanswered', fewer: true, title: { zh: '逾期未答复的函', en: 'Letters unanswered' }, means: { zh: '过了答复期限还没有答复的函。', en: 'Letters past the day of their reply.' }, columns, from: rows(`l.state in ('issued', 'sent', 'received') and l.reply_due_on < ${today}`) }),
]
