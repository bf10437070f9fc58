import dayjs, { type Dayjs } from 'dayjs'

/** Pickers think in the browser's zone, the desk in Beijing's: both directions go through the wall clock at +08:00. */
export const fromPicker = (picked: Dayjs | null | undefined): string | null => picked ? new Date(`${picked.format('YYYY-MM-DDTHH:mm:ss')}+08:00`).toISOString() : null
export const toPicker = (instant: string | null | undefined): Dayjs | null => instant ? dayjs(new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 19)) : null
