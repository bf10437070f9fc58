import { z } from 'zod'
import { binary, contract, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, position, reason, regionCode } from '#registry/filters'
import { address, addressProtocols, addressText, calibration, care, givenAddress, kind, maintainerPhone, orderedThresholds, photo, photoBytes, station, stationCode } from './model.ts'

const given = { name: z.string().trim().min(2).max(60), kind, regionCode, ...position, thresholds: orderedThresholds.default({}), ...care.shape, maintainerPhone }

export const listStations = contract({
  method: 'GET', path: '/api/stations', summary: '监测站台账',
  query: z.object({ ...ledgerQuery, kind: kind.optional(), state: z.enum(['active', 'retired', 'all']).default('active') }), reply: ledgerOf(station),
})
/** As points on a map, under the list's own filters: as many as the list has. */
export const stationPoints = contract({
  method: 'GET', path: '/api/station-points', summary: '监测站的位置（与台账同一筛选）',
  query: z.object({ q: ledgerQuery.q, region: ledgerQuery.region, kind: kind.optional(), state: z.enum(['active', 'retired', 'all']).default('active') }),
  reply: z.object({ total: z.number().int(), rows: z.array(station.pick({ id: true, name: true, code: true, kind: true, place: true, lon: true, lat: true })) }),
})
export const getStation = contract({ method: 'GET', path: '/api/stations/:id', summary: '监测站', params: idParams, reply: station })
export const registerStation = contract({ method: 'POST', path: '/api/stations', summary: '登记监测站', body: z.object({ code: stationCode.optional(), address: givenAddress.optional(), ...given }).refine((s) => s.code || s.address, '请填写站址，或另一种通信地址'), reply: z.object({ id }) })
export const changeStation = contract({ method: 'PUT', path: '/api/stations/:id', summary: '修改监测站', params: idParams, body: z.object(given), reply: station })
export const retireStation = contract({ method: 'POST', path: '/api/stations/:id/retirement', summary: '停用监测站', params: idParams, body: reason, reply: z.object({}) })
export const reinstateStation = contract({ method: 'DELETE', path: '/api/stations/:id/retirement', summary: '恢复监测站', params: idParams, reply: z.object({}) })
export const issueStationKey = contract({ method: 'POST', path: '/api/stations/:id/key', summary: '发测站密钥（只显示一次，旧密钥失效）', params: idParams, reply: z.object({ key: z.string() }) })
export const listAddresses = contract({ method: 'GET', path: '/api/stations/:id/addresses', summary: '测站的通信地址', params: idParams, reply: z.object({ rows: z.array(address) }) })
export const giveAddress = contract({ method: 'PUT', path: '/api/stations/:id/addresses', summary: '登记或修改测站的通信地址（密码只写不读）', params: idParams, body: givenAddress, reply: z.object({}) })
export const takeAddress = contract({ method: 'DELETE', path: '/api/stations/:id/addresses/:protocol/:address', summary: '删去测站的通信地址', params: idParams.extend({ protocol: z.enum(addressProtocols), address: addressText }), reply: z.object({}) })
export const revealPhone = contract({ method: 'POST', path: '/api/stations/:id/maintainer-phone', summary: '查看测站维护人电话（留痕）', params: idParams, reply: z.object({ phone: z.string() }) })

const element = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,31}$/)
export const listCalibrations = contract({ method: 'GET', path: '/api/stations/:id/calibrations', summary: '测站的校准记录', params: idParams, reply: z.object({ rows: z.array(calibration) }) })
export const calibrate = contract({
  method: 'POST', path: '/api/stations/:id/calibrations', summary: '登记校准（读取时换算，原始值不变）', params: idParams,
  body: z.object({ element: element.refine((e) => e !== 'RAIN', '雨量是由所发要素算出的，不在此校准'), fromAt: z.iso.datetime({ offset: true }), shift: z.number().min(-10_000).max(10_000).default(0), factor: z.number().min(-1000).max(1000).refine((f) => f !== 0, '系数不能为 0').default(1), reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ id }),
})
export const withdrawCalibration = contract({ method: 'DELETE', path: '/api/stations/:id/calibrations/:calibration', summary: '撤回校准（记录保留）', params: idParams.extend({ calibration: z.uuid() }), reply: z.object({}) })

const photoParams = idParams.extend({ photo: z.uuid() })
export const listPhotos = contract({ method: 'GET', path: '/api/stations/:id/photos', summary: '测站的照片', params: idParams, reply: z.object({ rows: z.array(photo) }) })
export const addPhoto = contract({
  method: 'POST', path: '/api/stations/:id/photos', summary: '上传测站照片（JPEG，按像素重绘后保存）', params: idParams, bodyLimit: photoBytes, body: binary,
  query: z.object({ caption: z.string().trim().max(100).default('') }), reply: z.object({ id }),
})
export const photoFile = contract({ method: 'GET', path: '/api/stations/:id/photos/:photo', summary: '测站的一张照片', params: photoParams, reply: binary })
export const removePhoto = contract({ method: 'DELETE', path: '/api/stations/:id/photos/:photo', summary: '删去测站的一张照片', params: photoParams, reply: z.object({}) })
