// One error class with permanent codes. A code, once issued, keeps its meaning; docs/errors.md lists them (a test holds it).

export type ProblemBody = { type: string; title: string; status: number; code: string; detail: string; details: Record<string, unknown>; requestId?: string }

export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly details: Record<string, unknown>
  constructor(code: string, status: number, detail: string, details: Record<string, unknown>) {
    super(detail)
    this.code = code
    this.status = status
    this.details = details
  }
}

// a problem without details is thrown as tooLarge()
type Problem<D extends Record<string, unknown>> = ((...details: {} extends D ? [details?: D] : [details: D]) => AppError) & { code: string; status: number; constraint?: string }

const known = new Map<string, number>()
const byConstraint = new Map<string, () => AppError>()

/**
 * Declares a problem; throw what it returns. The sentence says what happened, what is safe, what to do.
 * `constraint`: the database constraint whose violation means this (translated once, in kit/db). It knows no details: such a sentence does without them.
 */
export function problem<D extends Record<string, unknown> = Record<string, never>>(
  code: string, status: number, sentence: (details: D) => string, options: { constraint?: {} extends D ? string : never } = {},
): Problem<D> {
  if (known.has(code)) throw new Error(`problem ${code} is declared twice`)
  known.set(code, status)
  const make = (details: D = {} as D) => new AppError(code, status, sentence(details), details)
  if (options.constraint) byConstraint.set(options.constraint, () => make())
  return Object.assign(make, { code, status, constraint: options.constraint })
}

export const problemCodes = (): { code: string; status: number }[] => [...known].map(([code, status]) => ({ code, status })).sort((a, b) => a.code.localeCompare(b.code))

export const forConstraint = (name: string): AppError | undefined => byConstraint.get(name)?.()

export const notFound = problem('request.not_found', 404, (d: { what: string }) => `没有找到${d.what}：可能已被删除，或不在您的辖区内。请回到列表重试。`)
export const forbidden = problem('request.forbidden', 403, (d: { permission: string }) => `您没有这项权限（${d.permission}）。没有任何内容被改动；如工作需要，请联系安全管理员。`)
export const unauthenticated = problem('request.unauthenticated', 401, () => '您尚未登录或登录已过期。已保存的内容不受影响，请重新登录。')
export const invalid = problem('request.invalid', 400, (_: { issues: unknown }) => `提交的内容有误，没有保存。请按提示修改后重试。`)
export const outOfScope = problem('request.out_of_scope', 403, (_: { table?: string }) => '这条记录不在您的辖区内，没有保存。')
export const conflict = problem('request.conflict', 409, (d: { constraint: string }) => `与已有记录冲突，没有保存（${d.constraint}）。请刷新后再试。`)
export const busy = problem('request.busy', 503, () => '系统正忙，没有保存。请稍后重试。')
export const forged = problem('request.forged', 403, () => '请求缺少页面标记，已拒绝；没有任何内容被改动。')
export const keyReused = problem('request.key_reused', 422, (d: { key: string }) => `同一个请求编号（${d.key}）被用于不同的内容，已拒绝；先前的结果不受影响。`)
export const internal = problem('server.internal', 500, () => '系统内部出错，本次操作没有保存。请重试；若仍失败，请把请求编号告诉管理员。')

export { loggable, logFailure, type Loggable } from './log.ts'
