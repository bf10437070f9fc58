import { problem } from '#kit/errors'

export const codeTaken = problem('station.code_taken', 409, () => '这个站址已经登记在册，没有保存。请核对站址；同一测站换设备不必重新登记。', { constraint: 'stations_code_key' })
export const alreadyRetired = problem('station.already_retired', 409, () => '这个测站已经停用，没有改动。已收到的数据不受影响。')
export const addressOfAnother = problem('station.address_taken', 409, ({ address }: { address: string }) => `地址 ${address} 已属于另一个测站，没有保存。请核对设备上设置的地址，或先在那个测站删去它。`)
export const secretMissing = problem('station.secret_missing', 422, () => '要核对密码，请先填写密码；没有保存。')
export const unknownAddress = problem('station.address_not_found', 404, () => '这个测站没有这个通信地址，没有改动。请刷新页面。')
export const noPhone = problem('station.no_phone', 404, () => '这个测站没有登记维护人电话。可在修改测站时补上。')
export const calibratedAlready = problem('station.calibrated_already', 409, () => '这个要素在同一时刻已有一次校准，没有保存。请先撤回原来的，或改起始时间。', { constraint: 'station_calibrations_one' })
export const unknownCalibration = problem('station.calibration_not_found', 404, () => '没有这条校准记录，或已经撤回，没有改动。请刷新页面。')
export const notAPicture = problem('station.not_a_picture', 422, ({ why }: { why: string }) => `这个文件不是可用的 JPEG 图片（${why}），没有保存。请换一张 JPEG 照片，不超过 4 MB。`)
export const tooManyPhotos = problem('station.too_many_photos', 409, ({ most }: { most: number }) => `一个测站最多 ${most} 张照片，没有保存。请先删去旧的。`)
export const photoKnown = problem('station.photo_known', 409, () => '这张照片已经有了，没有重复保存。')
