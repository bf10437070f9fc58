// A telephone's photo is eight megabytes and says where it was taken: the browser draws it smaller, as JPEG, before anything else.
const longest = 1600

/** Throws where the browser can't read the picture. */
export async function smaller(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file), by = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * by))
  canvas.height = Math.max(1, Math.round(picture.height * by))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return jpegOf(canvas)
}

export const jpegOf = (canvas: HTMLCanvasElement, quality = 0.82): Promise<Blob> =>
  new Promise((done, fail) => { canvas.toBlob((blob) => { if (blob) done(blob); else fail(new Error('no picture')) }, 'image/jpeg', quality) })
