import { z } from 'zod'
import { contract } from '#kit/contract'

/** Answered beside the routes, because it is made of them. */
export const readDescription = contract({ method: 'GET', path: '/api/openapi.json', summary: '接口描述（OpenAPI 3.1）', reply: z.unknown() })
