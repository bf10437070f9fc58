// 拍照: a photo is drawn smaller, hashed and placed on the telephone, and sent; without any part of a page, so that the light bundle can take it too.
export { jpegOf, smaller } from './smaller.ts'
export { positionNow, sha256Of, take, type Taken } from './take.ts'
export { sendPhoto, type PhotoReceipt } from './send.ts'
