// Errors on the wire: RFC 9457, with our permanent code and the request's number.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AppError, internal, invalid, problem, type ProblemBody } from '../errors/index.ts'

export const problemSchema = z.object({ type: z.string(), title: z.string(), status: z.number(), code: z.string(), detail: z.string(), details: z.record(z.string(), z.unknown()), requestId: z.string().optional() })

export const tooLarge = problem('request.too_large', 413, () => '提交的内容过大，没有保存。请拆分后再提交。')
const tooMany = problem('request.too_many', 429, () => '请求过于频繁，请稍后再试。没有任何内容被改动。')
const unreadable = problem('request.unreadable', 400, () => '请求内容无法读取（不是有效的 JSON），没有保存。')
const noRoute = problem('request.no_route', 404, (_: { path: string }) => '没有这个接口。')

export function body(error: AppError, requestId: string): ProblemBody {
  return { type: `about:blank#${error.code}`, title: error.code, status: error.status, code: error.code, detail: error.message, details: error.details, requestId }
}

export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof z.ZodError) return invalid({ issues: error.issues.map(({ path, message }) => ({ path, message })) })
  if (hasZodFastifySchemaValidationErrors(error)) return invalid({ issues: error.validation.map((v) => ({ path: v.instancePath, message: v.message })) })
  const e = error as FastifyError
  if (e.statusCode === 413) return tooLarge()
  if (e.statusCode === 429) return tooMany()
  if (e.statusCode && e.statusCode >= 400 && e.statusCode < 500) return unreadable()
  return internal()
}

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = toAppError(error)
  if (known.status >= 500) request.log.error(error)
  void reply.status(known.status).type('application/problem+json').serializer(JSON.stringify).send(body(known, request.id))
}

export const missingRoute = (request: FastifyRequest, reply: FastifyReply): void => answerProblem(noRoute({ path: request.url }), request, reply)
