// 自查码 self-check code: a signed address on the enterprise's wall; whoever scans it answers for that enterprise and sees nothing else. Pure.
import { z } from 'zod'

export const answer = z.object({ itemCode: z.string().max(20), result: z.enum(['conforming', 'failing', 'not_applicable']), note: z.string().trim().max(300).default(''), photoIds: z.array(z.uuid()).max(6).default([]) })
/** `id`: the telephone's own, so that what comes again is the same self-check. */
export const given = z.object({ id: z.uuid(), checklistId: z.uuid(), answers: z.array(answer).min(1).max(12) })
export type Given = z.output<typeof given>
export type Answer = z.output<typeof answer>

const shortOf = (id: string): string => bytesOf(id).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
const bytesOf = (id: string): string => btoa(String.fromCharCode(...(id.replaceAll('-', '').match(/../g) ?? []).map((h) => Number.parseInt(h, 16))))
const longOf = (short: string): string | undefined => {
  const hex = [...atob(short.replaceAll('-', '+').replaceAll('_', '/'))].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : undefined
}
export const signedText = (enterpriseId: string, serial: number): string => `self-check ${enterpriseId} ${serial}`
export const codeOf = (enterpriseId: string, serial: number, signature: string): string => [shortOf(enterpriseId), serial.toString(36), signature].join('~')

/** What a code claims; its signature is still to be held against it. */
export function claimOf(code: string): { enterpriseId: string; serial: number; signature: string } | undefined {
  const [short = '', serial = '', signature = ''] = code.split('~')
  if (!/^[\w-]{22}$/.test(short) || !/^[0-9a-z]{1,6}$/.test(serial) || !/^[0-9a-f]{32}$/.test(signature)) return undefined
  const enterpriseId = longOf(short)
  return enterpriseId === undefined ? undefined : { enterpriseId, serial: Number.parseInt(serial, 36), signature }
}
