import { problem } from '../errors/index.ts'

export const notAPhoto = problem('photo.not_a_picture', 415, () => '这个文件不是 JPEG 或 PNG 图片，没有保存。请重新拍照。')
export const hashDiffers = problem('photo.hash_differs', 422, () => '收到的内容与手机上的不一致（传输中损坏），没有保存。请重发，原照片仍在手机上。')
export const idTaken = problem('photo.id_taken', 409, () => '这个照片编号已用于另一张照片，没有保存。先前的照片不受影响。')
export const photosMissing = problem('photo.not_received', 409, (_: { ids: readonly string[] }) => '有照片还没有收到，没有保存。请等照片传完后再提交。')
export const sameAsBefore = problem('photo.same_as_before', 409, (_: { ids: readonly string[] }) => '整改后的照片与整改前的是同一张，没有保存。请拍摄整改后的现场。')
export const notReady = problem('photo.not_ready', 404, () => '照片已收妥，正在处理，请稍后再看。')
export const notDrawable = problem('photo.not_drawable', 404, () => '照片已收妥，但画面无法显示（文件损坏或过大）。原件的校验值仍在记录中。')
