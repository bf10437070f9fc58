// 公文 an official document, as data: what stands on the page, not how. The same value is printed to docx and shown on screen.

export type Run = string | { text: string; bold?: boolean }

export type Block =
  /** 一、 in 黑体 · （一） in 楷体 · 1. in 仿宋: the number is part of the text. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'table'; title?: string; columns: { title: string; share: number; align?: 'left' | 'right' | 'center' }[]; rows: string[][] }
  /** Bars of two series. `alt`: what it shows, in words, for whoever does not see it. */
  | { kind: 'chart'; title: string; alt: string; labels: string[]; now: { name: string; values: number[] }; before: { name: string; values: number[] } }

export type OfficialDocument = {
  /** 发文机关标志 as printed, with or without 文件. */
  agency: string
  /** 发文字号 '泉防指报〔2026〕3号'; a draft has none yet. */
  number?: string
  /** 签发人, only on a document that goes upward (报告、请示). */
  signers?: string[]
  /** 期号 of a serial report, '第3期', under the agency. */
  issue?: string
  secrecy?: string
  urgency?: '特急' | '加急'
  /** One entry per printed line. */
  title: string[]
  /** 主送机关, without the colon. */
  to?: string[]
  body: Block[]
  /** 附件说明: names without 附件：. */
  attachments?: string[]
  signature: { agency: string; date: string; sealed: boolean }
  /** 附注, without its brackets. */
  note?: string
  /** 版记. */
  imprint?: { copies?: string[]; printer: string; printedOn: string }
  /** Stands in the head of every page, e.g. 演示·非正式公文. */
  stamp?: string
}

/** 六角括号, no 第, no leading zeros (7.2.5). */
export const officialNumber = (series: string, year: number, no: number): string => `${series}〔${year}〕${no}号`
