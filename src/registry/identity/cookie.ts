import type { FastifyRequest } from 'fastify'
import { sessionCookie } from './authenticate.ts'
import type { Visit } from './sessions.ts'

type Header = (name: string, value: string) => void

// a session cookie: gone with the browser; the limits that count are in the database
export function setCookie(header: Header, request: FastifyRequest, token: string): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  header('set-cookie', `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict${secure}`)
}

export const dropCookie = (header: Header): void => header('set-cookie', `${sessionCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)

export const visitOf = (request: FastifyRequest): Visit => ({ remoteAddress: request.ip, userAgent: request.headers['user-agent'] ?? '' })
