import type { LiveAttempt, Receipt, Settled } from '#notify/callouts'
import type { Raw } from './outgoing.ts'
import type { SettingField } from './model.ts'

/** Where a channel sends: its settings (secrets opened), and the only way out of the house, guarded and without redirects. */
export type Endpoint = {
  url: string
  settings: Readonly<Record<string, string>>
  ask: (method: 'GET' | 'POST', path: string, body?: string, headers?: Readonly<Record<string, string>>) => Promise<Raw>
  /** how long an answer is waited for, where it is not the usual ten seconds */
  patienceMs?: number
  /** the address that a name may be connected to, or a refusal */
  resolve: (host: string) => Promise<string>
}

/** `id`: its key at the other side. */
export type Note = { id: string; text: string }

export type Status = { settled: Settled; receipt?: Receipt }

/** What reaches a person: his number, his mail box, his place's loudspeaker, or the house itself. */
export type Address = 'phone' | 'email' | 'place' | 'none'

/** One kind of channel over its own contract. It takes live attempts only, by type. */
export type ChannelKind = {
  key: string
  address: Address
  /** through the message gateway of docs/gateway.md, which has an address of its own; else by these settings */
  gateway: boolean
  fields: readonly SettingField[]
  /** Never throws for what the other side does: every answer is sent, again, failed, or unknown (I-8). */
  send: (attempt: LiveAttempt, to: string, at: Endpoint) => Promise<Settled>
  /** A text that asks for nothing; of kinds that carry such. */
  tell?: (note: Note, to: string, at: Endpoint) => Promise<Settled>
  /** Asks what became of a key; without it an unclear answer stays unknown, and the policy's next step is the repeat. */
  inquire?: (id: string, at: Endpoint) => Promise<Status>
  /** Of a platform that posts no receipts: what became of a message that it took (`Settled.askSeconds`); undefined while it does not say. */
  receiptOf?: (sent: { id: string; gatewayId: string }, at: Endpoint) => Promise<Receipt | undefined>
}
