// A photo as it is kept on the telephone: its bytes, their hash, when and where.
import { smaller } from './smaller.ts'

export type Taken = { id: string; blob: Blob; sha256: string; takenAt: string; lon?: number; lat?: number; accuracy?: number }

export async function take(file: Blob, waitMs = 8000): Promise<Taken> {
  const takenAt = new Date().toISOString()
  const [blob, position] = await Promise.all([smaller(file), positionNow(waitMs)])
  return { id: crypto.randomUUID(), blob, sha256: await sha256Of(blob), takenAt, ...position }
}

export async function sha256Of(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('')
}

/** Refused, switched off or not found in time: a photo without a position, which is marked as one. */
export function positionNow(waitMs: number): Promise<{ lon?: number; lat?: number; accuracy?: number }> {
  return new Promise((done) => {
    if (!navigator.geolocation) return done({})
    const late = setTimeout(() => done({}), waitMs + 500)
    const got = (position: { lon?: number; lat?: number; accuracy?: number }) => { clearTimeout(late); done(position) }
    navigator.geolocation.getCurrentPosition(({ coords }) => got({ lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }), () => got({}), { enableHighAccuracy: true, timeout: waitMs, maximumAge: 60_000 })
  })
}
