// 污染因子 pollutant factor: what a code of HJ 212 (a21005) stands for, with its unit. Not 要素 (element), which is one value of it: a21005.Rtd.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const code = z.string().trim().regex(/^[a-z][a-z0-9]{2,9}$/, '形如 a21005、w01018')
export const given = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(80), unit: z.string().trim().max(20).default(''), source: z.string().trim().min(2).max(200), verified: z.boolean().default(false) })
export type Given = z.output<typeof given>
export const factor = z.object({ code: z.string(), zh: z.string(), en: z.string(), unit: z.string(), source: z.string(), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), changedAt: instant, changedBy: z.string() })
export type Factor = z.infer<typeof factor>
