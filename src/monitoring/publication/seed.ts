import { sql, type Tx } from '#kit/db'
import { signingKey } from './key.ts'

const ask = '待向接收平台核对'
/** [key, value, source] */
const initial = [
  ['cap.sender', '', `留空时为“行政区划代码@anlan”；${ask}`], ['national.sector', '000', `GB/T 4657 机构代码段，${ask}（气象为 416）`], ['national.unit', '000', `下级单位段，${ask}`], ['national.extension', '00', `扩展段，${ask}`],
  ['broadcast.ebrid', '0000000000000000000000', `本平台的应急广播资源编码，${ask}`], ['broadcast.destination', '', `上级或本地应急广播平台的资源编码，${ask}`], ['broadcast.url', '', `应急广播平台接收地址；留空只生成文件，${ask}`],
] as const

/** The codes, and the key made at install. */
export async function seed(tx: Tx): Promise<void> {
  for (const [i, [key, value, source]] of initial.entries()) await tx.run(sql`insert into publication_settings (key, value, source, position) values (${key}, ${value}, ${source}, ${i}) on conflict do nothing`)
  await signingKey(tx)
}
