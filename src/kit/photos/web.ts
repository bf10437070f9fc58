export { PhotoInput } from './PhotoInput.tsx'
export { PhotoStrip } from './PhotoStrip.tsx'
