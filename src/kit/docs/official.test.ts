import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { officialDate, officialDocument, officialNumber, type OfficialDocument } from './index.ts'
import { signatureIndents } from './body.ts'

/** The named parts of a docx (a zip). */
async function parts(docx: Buffer): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(docx, { lazyEntries: true })
  const found = new Map<string, string>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', () => resolve(found)).on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        found.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
        zip.readEntry()
      })
    })
    zip.readEntry()
  })
}

const report: OfficialDocument = {
  agency: '泉州市防汛抗旱指挥部文件', number: '泉防指报〔2026〕3号', signers: ['林某某'], issue: '第3期', urgency: '特急',
  title: ['关于防御台风情况的报告'], to: ['市委', '市政府'],
  body: [
    { kind: 'heading', level: 1, text: '一、雨情' }, { kind: 'heading', level: 2, text: '（一）雨量' }, { kind: 'heading', level: 3, text: '1.测站' },
    { kind: 'paragraph', runs: ['超过50毫米的有', { text: '161个站', bold: true }, '。'] },
    { kind: 'table', columns: [{ title: '县', share: 2 }, { title: '站', share: 1, align: 'right' }], rows: [['惠安县', '12']] },
  ],
  signature: { agency: '泉州市防汛抗旱指挥部', date: officialDate('2026-07-08'), sealed: true },
  note: '联系人：陈某某，联系电话：19900000001',
  imprint: { copies: ['省防指'], printer: '泉州市防汛抗旱指挥部办公室', printedOn: '2026年7月8日' }, stamp: '演示·非正式公文',
}

test('an official document has the geometry of GB/T 9704-2012', async (t) => {
  const files = await parts(await officialDocument(report))
  const xml = files.get('word/document.xml') ?? ''
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
  const paragraph = (words: string): string => paragraphs.find((p) => p.includes(words)) ?? assert.fail(`no paragraph with ${words}`)

  await t.test('A4 with margins 37, 26, 35, 28 mm and a line grid of 28.95 pt', () => {
    assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"/)
    assert.match(xml, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    assert.match(xml, /<w:docGrid[^>]*w:linePitch="579"/)
    assert.match(xml, /w:type="lines"/)
  })
  await t.test('22 lines fit the type area, 28 characters fit a line', () => {
    assert.equal(Math.floor((16838 - 2098 - 1984) / 579), 22)
    assert.equal(Math.floor((11906 - 1474 - 1587) / 315), 28)
  })
  await t.test('body: 3号仿宋, two characters in, 28.95 pt exactly', () => {
    const body = paragraph('超过50毫米')
    assert.match(body, /w:eastAsia="仿宋_GB2312"/)
    assert.match(body, /<w:sz w:val="32"\/>/)
    assert.match(body, /w:line="579" w:lineRule="exact"/)
    assert.match(body, /w:firstLineChars="200"/)
    assert.match(body, /<w:b\/>.*161个站/s)
  })
  await t.test('title 2号小标宋; headings 黑体, 楷体, 仿宋', () => {
    assert.match(paragraph('关于防御台风'), /方正小标宋简体.*<w:sz w:val="44"\/>/s)
    assert.match(paragraph('一、雨情'), /w:eastAsia="黑体"/)
    assert.match(paragraph('（一）雨量'), /w:eastAsia="楷体_GB2312"/)
    assert.match(paragraph('1.测站'), /w:eastAsia="仿宋_GB2312"/)
  })
  await t.test('the agency mark is red, on one line, 35 mm below the top of the type area', () => {
    const mark = paragraph('指挥部文件')
    assert.match(mark, /<w:color w:val="FF0000"\/>/)
    assert.match(mark, /<w:sz w:val="72"\/>/) // 12 characters: 36 pt
    assert.match(mark, new RegExp(`w:before="${1984 - 579}"`)) // one line, the urgency, stands above
  })
  await t.test('an upward document has its number left and its signer right in 楷体, over the red line', () => {
    const number = paragraph('泉防指报〔2026〕3号')
    assert.match(number, /签发人：/)
    assert.match(number, /楷体_GB2312.*林某某/s)
    assert.match(number, /<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="11"\/>/)
  })
  await t.test('a downward document centres its number and names no signer', async () => {
    const down = (await parts(await officialDocument({ ...report, signers: undefined }))).get('word/document.xml') ?? ''
    assert.doesNotMatch(down, /签发人/)
    assert.match(down.match(/<w:p>(?:(?!<w:p>).)*泉防指报〔2026〕3号/s)?.[0] ?? '', /<w:jc w:val="center"\/>/)
  })
  await t.test('four signers stand two to a line, the number level with the last', async () => {
    const four = (await parts(await officialDocument({ ...report, signers: ['甲某', '乙某', '丙某', '丁某'] }))).get('word/document.xml') ?? ''
    const lines = four.match(/<w:p>.*?<\/w:p>/gs)?.filter((p) => /某/.test(p) && p.includes('\u3000')) ?? []
    assert.match(lines[0] ?? '', /甲某.*乙某/s)
    assert.match(lines[1] ?? '', /泉防指报〔2026〕3号.*丙某.*丁某/s)
  })
  await t.test('recipients end with a full-width colon; the date has no leading zeros', () => {
    paragraph('市委、市政府：')
    paragraph('2026年7月8日')
  })
  await t.test('pages are numbered — 1 — in 4号宋体, odd to the right, even to the left', () => {
    assert.match(files.get('word/settings.xml') ?? '', /<w:evenAndOddHeaders\/>/)
    const footers = [...files].filter(([name]) => /footer\d+\.xml$/.test(name)).map(([, text]) => text)
    assert.deepEqual(footers.map((f) => f.match(/<w:jc w:val="(\w+)"/)?.[1]).toSorted(), ['left', 'right'])
    for (const footer of footers) assert.match(footer, /— .*PAGE.* —/s)
    for (const footer of footers) assert.match(footer, /宋体.*<w:sz w:val="28"\/>/s)
  })
  await t.test('each face names what stands in for it', () => {
    const fonts = files.get('word/fontTable.xml') ?? ''
    assert.match(fonts, /w:name="方正小标宋简体"><w:altName w:val="[^"]*STZhongsong/)
    assert.match(fonts, /w:name="仿宋_GB2312"><w:altName w:val="[^"]*FangSong/)
    assert.match(fonts, /w:name="楷体_GB2312"><w:altName w:val="[^"]*KaiTi/)
  })
  await t.test('the imprint has its lines of 0.35 and 0.25 mm and floats to the foot', () => {
    assert.match(xml, /抄送：省防指。/)
    assert.match(xml, /2026年7月8日印发/)
    const framed = paragraph('抄送：省防指。')
    assert.match(framed, /<w:framePr [^>]*w:yAlign="bottom"/)
    assert.match(framed, /w:vAnchor="margin"/)
    assert.match(framed, /<w:top [^>]*w:sz="8"/)
  })
  await t.test('the demo stamp stands on every page', () => {
    const headers = [...files].filter(([name]) => /header\d+\.xml$/.test(name))
    assert.equal(headers.length, 2)
    for (const [, text] of headers) assert.match(text, /演示·非正式公文/)
  })
})

test('agency and date: where they stand', () => {
  assert.deepEqual(signatureIndents('泉州市防汛抗旱指挥部', '2026年7月28日', true), { agency: 2.25, date: 4 })
  assert.deepEqual(signatureIndents('泉州经济技术开发区防汛抗旱指挥部', '2026年7月28日', true), { agency: 2, date: 6.75 })
  assert.deepEqual(signatureIndents('泉州市防汛抗旱指挥部', '2026年7月28日', false), { agency: 2, date: 3.5 })
})

test('numbers and dates are written without zeros or 第', () => {
  assert.equal(officialNumber('泉应急', 2023, 10), '泉应急〔2023〕10号')
  assert.equal(officialDate('2023-02-07'), '2023年2月7日')
})

test('a chart stands in the text as a drawing with its words for who does not see it, the same bytes each time', async () => {
  const chart = { kind: 'chart', title: '分月起数', alt: '分月起数：1月3（上年5）', labels: ['1月', '2月'], now: { name: '本年', values: [3, 0] }, before: { name: '上年', values: [5, 12] } } satisfies OfficialDocument['body'][number]
  const make = () => officialDocument({ ...report, body: [chart] })
  const files = await parts(await make()), xml = files.get('word/document.xml') ?? '', rels = files.get('word/_rels/document.xml.rels') ?? ''
  const [svg, png] = ['svg', 'png'].map((type) => [...files.keys()].find((name) => name.startsWith('word/media/') && name.endsWith(`.${type}`)) ?? assert.fail(`no ${type}`))
  assert.match(xml, /<wp:docPr [^>]*descr="分月起数：1月3（上年5）"/)
  for (const name of [svg, png]) {
    const id = rels.match(new RegExp(`Id="([^"]+)"[^>]*Target="${(name as string).replace('word/', '')}"`))?.[1] ?? assert.fail(`${name} is not related`)
    assert.ok(xml.includes(`r:embed="${id}"`), `${name} is drawn`)
  }
  const drawn = files.get(svg as string) ?? ''
  for (const words of ['>1月<', '>2月<', '>3<', '>12<']) assert.ok(drawn.includes(words), words)
  assert.equal(drawn.match(/stroke-width="1.4"/g)?.length, 2, 'last year is hatched')
  const again = await parts(await make())
  for (const name of [svg, png, 'word/document.xml'] as string[]) assert.equal(again.get(name), files.get(name), name)
})
