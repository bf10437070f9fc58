// For tests: what stands in a docx.
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/** The words of a document, run after run; of another of its parts where one is named. */
export async function docxText(docx: Buffer, part = 'word/document.xml'): Promise<string> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(docx, { lazyEntries: true })
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName !== part) return zip.readEntry()
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        resolve([...Buffer.concat(chunks).toString('utf8').matchAll(/<w:t[^>]*>([^<]*)</g)].map((m) => m[1]).join(''))
      })
    })
    zip.readEntry()
  })
}
