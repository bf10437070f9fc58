// One gauge's line to the server: SL 651 mode M2 over TCP. It sends, waits for the acknowledgement, and sends again at most twice.
import { connect, type Socket } from 'node:net'
import { decodeCommand, readFrame } from '#monitoring/protocols'

export type Line = {
  /** true when the centre acknowledged this serial; false after three unanswered sendings. */
  send(frame: Buffer, serial: number): Promise<boolean>
  close(): void
}

const sendings = 3
const downHead = 14 // 7E7E to STX; then the body whose length stands in bytes 11–12, an end character and the sum

/** Opens the line; rejects when nobody listens. */
export async function openLine(host: string, port: number, waitMs = 10_000): Promise<Line> {
  const socket = connect({ host, port, noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const waiting = new Map<number, () => void>()
  socket.on('error', () => undefined) // what follows is a close; `destroyed` says it
  listen(socket, (serial) => waiting.get(serial)?.())
  const once = (frame: Buffer, serial: number): Promise<boolean> => new Promise((resolve) => {
    const end = (heard: boolean): void => {
      clearTimeout(timer)
      waiting.delete(serial)
      resolve(heard)
    }
    const timer = setTimeout(() => end(false), waitMs)
    waiting.set(serial, () => end(true))
    socket.write(frame)
  })
  return {
    send: async (frame, serial) => {
      for (let n = 0; n < sendings && !socket.destroyed; n++) if (await once(frame, serial)) return true
      return false
    },
    close: () => socket.destroy(),
  }
}

/** Acknowledgements out of the stream; anything else the centre says (queries) a gauge of the replay doesn't answer. */
function listen(socket: Socket, heard: (serial: number) => void): void {
  let bytes = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      if (bytes.length < downHead) return
      const length = downHead + (bytes.readUInt16BE(11) & 0x0fff) + 3
      if (bytes.length < length) return
      const serial = serialOf(bytes.subarray(0, length))
      if (serial !== undefined) heard(serial)
      bytes = bytes.subarray(length)
    }
  })
}

function serialOf(raw: Buffer): number | undefined {
  const frame = readFrame(raw, 'down')
  if ('reason' in frame) return undefined
  const command = decodeCommand(frame)
  return 'reason' in command ? undefined : command.serial
}
