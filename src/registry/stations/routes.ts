import { route, type Uploaded } from '#kit/http'
import { addressesOf, giveAddress, registerAddressed, takeAddress } from './addresses.ts'
import * as api from './api.ts'
import { calibrate, calibrationsOf, withdrawCalibration } from './calibrations.ts'
import * as ledger from './ledger.ts'
import { addPhoto, photoFile, photosOf, removePhoto } from './photos.ts'
import { list, points } from './store.ts'

const read = { permission: 'station.read', scope: 'region' } as const
const edit = { permission: 'station.edit', scope: 'region' } as const

export const routes = [
  route(api.listStations, { ...read, run: ({ tx, query }) => list(tx, query) }),
  route(api.stationPoints, { ...read, run: async ({ tx, query }) => { const rows = await points(tx, query); return { total: rows.length, rows } } }),
  route(api.getStation, { ...read, run: ({ tx, params }) => ledger.stationOf(tx, params.id) }),
  route(api.registerStation, { ...edit, status: 201, run: ({ tx, body }) => registerAddressed(tx, body) }),
  route(api.changeStation, { ...edit, run: ({ tx, params, body }) => ledger.changeStation(tx, params.id, body) }),
  route(api.retireStation, { ...edit, run: async ({ tx, params, body }) => (await ledger.retireStation(tx, params.id, body.reason), {}) }),
  route(api.reinstateStation, { ...edit, run: async ({ tx, params }) => (await ledger.reinstateStation(tx, params.id), {}) }),
  route(api.issueStationKey, { permission: 'station.issue_key', scope: 'region', run: ({ tx, params }) => ledger.issueKey(tx, params.id) }),
  route(api.listAddresses, { ...read, run: async ({ tx, params }) => ({ rows: await addressesOf(tx, (await ledger.stationOf(tx, params.id)).id) }) }),
  route(api.giveAddress, { ...edit, secret: true, run: async ({ tx, params, body }) => (await giveAddress(tx, params.id, body), {}) }),
  route(api.takeAddress, { ...edit, run: async ({ tx, params }) => (await takeAddress(tx, params.id, params.protocol, params.address), {}) }),
  route(api.revealPhone, { permission: 'station.reveal', scope: 'region', run: ({ tx, params }) => ledger.revealPhone(tx, params.id) }),
  route(api.listCalibrations, { ...read, run: async ({ tx, params }) => ({ rows: await calibrationsOf(tx, (await ledger.stationOf(tx, params.id)).id) }) }),
  route(api.calibrate, { ...edit, status: 201, run: ({ tx, params, body }) => calibrate(tx, params.id, body) }),
  route(api.withdrawCalibration, { ...edit, run: async ({ tx, params }) => (await withdrawCalibration(tx, params.id, params.calibration), {}) }),
  route(api.listPhotos, { ...read, run: async ({ tx, params }) => ({ rows: await photosOf(tx, (await ledger.stationOf(tx, params.id)).id) }) }),
  route(api.addPhoto, { ...edit, status: 201, upload: true, run: ({ tx, params, body, query }) => addPhoto(tx, params.id, body as Uploaded, query.caption) }),
  route(api.photoFile, { ...read, run: ({ tx, params }) => photoFile(tx, params.id, params.photo) }),
  route(api.removePhoto, { ...edit, run: async ({ tx, params }) => (await removePhoto(tx, params.id, params.photo), {}) }),
]
