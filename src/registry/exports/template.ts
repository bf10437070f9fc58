// 填报模板: the ledger's columns with their drop-downs, marks and one example, and a sheet that says how each is filled in.
import type { Tx } from '#kit/db'
import { streamed, type Streamed } from '#kit/http'
import { writeSheet } from '#kit/sheets'
import { pipeline } from 'node:stream/promises'
import { EXAMPLE_MARK, type Field, type FileColumn, fileColumns, type Ledger, optionsOf } from '#registry/definition'
import { ledgerNamed, standardsOf } from '#registry/ledger'
import { regionsUnder, theCity } from '#registry/regions'
import { sheetColumn } from './files.ts'

/** Only what a person may fill in; the counties' names come of this city. */
export async function template(tx: Tx, ledger: Ledger): Promise<Streamed> {
  await standardsOf(tx, ledger)
  const city = await theCity(tx), counties = city ? (await regionsUnder(tx, city.path, 3)).map((r) => r.name) : []
  const columns = fileColumns(ledger).filter((c) => !c.field?.derived).map((c) => (c.key === 'county' ? { ...c, choices: counties, example: counties[0] ?? '' } : c))
  const data = columns.map((c) => ({ ...sheetColumn(c), required: c.required, note: ruleOf(c) }))
  const example = columns.map((c) => (c.key === ledger.name ? EXAMPLE_MARK + c.example : exampleOf(c)))
  const guide = columns.map((c) => [c.label.zh, c.required ? '必填' : '选填', ruleOf(c), choicesOf(c), c.example])
  return streamed({
    name: `${ledger.title.zh}-填报模板.xlsx`, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (_, out) => pipeline(writeSheet({ sheets: [
      { name: ledger.title.zh, columns: data, rows: [], exampleRows: [example] },
      { name: '填写说明', plain: true, columns: [['列', 18], ['必填', 8], ['怎么填', 60], ['可选值', 60], ['示例', 24]].map(([title, width]) => ({ title: String(title), width: Number(width), kind: 'text' as const })), rows: [...notes(ledger), ...guide] },
    ] }), out),
  })
}

const notes = (ledger: Ledger): string[][] => [
  ['说明', '', `${ledger.about.zh}`, '', ''],
  ['说明', '', `带 * 的列必填；列的次序可以变，多余的列会被略过；以“${EXAMPLE_MARK}”开头的示例行不会导入。`, '', ''],
  ['说明', '', `以${ledger.naturalKey.map((key) => (key === 'region' ? '所在地' : (ledger.fields[key]?.label.zh ?? key))).join('、')}区分各行：台账中已有的会更新，没有的会新增。`, '', ''],
]

const exampleOf = ({ field, example }: FileColumn): string | number => ((field?.kind === 'integer' || field?.kind === 'decimal') && example !== '' ? Number(example) : example)

const choicesOf = ({ field, choices }: FileColumn): string => (field && optionsOf(field).length ? optionsOf(field).map((o) => o.zh).join('、') : choices.join('、'))

/** What a cell of this column takes, in one sentence. */
function ruleOf({ field, hint }: FileColumn): string {
  return [field ? ofKind(field) : '', hint?.zh ?? ''].filter(Boolean).join('；')
}

const checked = { uscc: '18 位统一社会信用代码，两位校验码都要对', industry: 'GB/T 4754 行业代码，如 C3070', code: '只用字母、数字、- / .' }

function ofKind(field: Field): string {
  switch (field.kind) {
    case 'text': return field.check ? checked[field.check] : `最多 ${field.max ?? 200} 字`
    case 'note': return `最多 ${field.max ?? 2000} 字`
    case 'person': return '姓名，最多 30 字'
    case 'choice': return '从下拉列表选一项'
    case 'choices': return '可填几项，用“、”分开'
    case 'integer': return `整数，${field.min ?? 0} 至 ${field.max ?? '20 亿'}${field.unit?.zh ? `，单位${field.unit.zh}` : ''}`
    case 'decimal': return `数字${field.unit?.zh ? `，单位${field.unit.zh}` : ''}`
    case 'day': return '日期，如 2023-05-01'
    case 'flag': return '填“是”或“否”'
    case 'phone': return '手机号 11 位，或带区号的固定电话；加密保存'
    case 'identity': return '18 位身份证号；加密保存'
    case 'ref': return `填“${ledgerNamed(field.ledger)?.title.zh ?? ''}”台账中的编码或名称`
    case 'items': return `每项依次写${Object.values(field.of).map((part) => part.label.zh).join('、')}，以空格分开；各项之间用“；”分开`
  }
}
