import { z } from 'zod'
import { binary, contract, id, idParams, instant } from '../contract/index.ts'
import { photoBytes } from './model.ts'

const number = z.coerce.number()
/** `id`: the sender's own, so that a repeat is the same photo. `deviceNow`: the telephone's clock at this moment. `takenAt` stands by that clock. */
export const addPhoto = contract({
  method: 'POST', path: '/api/photos', summary: '上传现场照片（原始字节；收妥后才答复回执，重绘后才可见）', bodyLimit: photoBytes, body: binary,
  query: z.object({
    id: z.uuid(), sha256: z.string().regex(/^[0-9a-fA-F]{64}$/), takenAt: z.iso.datetime({ offset: true }).optional(), deviceNow: z.iso.datetime({ offset: true }).optional(),
    lon: number.optional(), lat: number.optional(), accuracy: number.optional(), note: z.string().trim().max(500).default(''),
  }),
  reply: z.object({ id, sha256: z.string(), receivedAt: instant }),
})
export const photoFile = contract({ method: 'GET', path: '/api/photos/:id', summary: '一张照片（重绘后的画面）', params: idParams, reply: binary })
