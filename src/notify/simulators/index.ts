// `anlan simulate gateway` and `anlan simulate people`: processes of their own, which know the product only by its public contracts.
import { gatewaySecret } from '#notify/channels'
import { gatewayDefaults, startGateway } from './gateway.ts'
import { readMail, startMail } from './mail.ts'
import { demoOnly, numbers } from './options.ts'
import { peopleDefaults, startPeople } from './people.ts'

export { startGateway, type Gateway } from './gateway.ts'
export { readMail, startMail, type MailServer } from './mail.ts'
export { startPeople, type People } from './people.ts'

const until = (signal: AbortSignal, tell: () => string): Promise<void> => new Promise((resolve) => {
  let last = ''
  const timer = setInterval(() => { const line = tell(); if (line !== last) console.log(last = line) }, 2000)
  signal.addEventListener('abort', () => (clearInterval(timer), resolve()), { once: true })
})

/** Runs until the signal ends. The install's secret must be loaded (useSecret), or ANLAN_GATEWAY_SECRET set. */
export async function simulateGateway(argv: readonly string[], signal: AbortSignal): Promise<void> {
  demoOnly('the simulated gateway')
  const options = numbers(argv, { ...gatewayDefaults, server: Number(process.env.PORT ?? 8420), mail: 8432 })
  const gateway = await startGateway({ ...options, secret: gatewaySecret(), callback: `http://127.0.0.1:${options.server}/api/gateway/receipts` })
  const mail = options.mail ? await startMail({ port: options.mail, take: (m) => gateway.take('/email', m.id, m.to, readMail(m)) }) : undefined
  console.log(`simulated gateway on ${gateway.url}, receipts to port ${options.server}; WeCom, DingTalk and broadcast (/ebm) at the same address${mail ? `, mail on port ${mail.port}` : ''}`)
  await until(signal, () => {
    const all = [...gateway.messages.values()]
    return `${all.length} messages, ${all.filter((m) => m.arrivedNo).length} arrived, ${all.filter((m) => m.keyPressed).length} keys pressed`
  })
  await gateway.close()
  await mail?.close()
}

/** Runs until the signal ends: reads the gateway's inbox and answers by links and keys. */
export async function simulatePeople(argv: readonly string[], signal: AbortSignal): Promise<void> {
  demoOnly('the simulated people')
  const options = numbers(argv, { ...peopleDefaults, gateway: 8431 })
  const people = startPeople(`http://127.0.0.1:${options.gateway}`, options)
  console.log(`simulated people read port ${options.gateway}; ${Math.round(options.silent * 100)} % of them sleep`)
  await until(signal, () => `${people.seen()} messages seen, ${people.answered()} answers`)
  await people.stop()
}
