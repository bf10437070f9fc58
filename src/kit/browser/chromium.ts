// A browser for the tests and the pictures: the installed chromium, else the one inside npm. No root, no apt.
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
// nothing of the browser's own goes to the network; software WebGL, so that maps are drawn on a machine without a screen
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--font-render-hinting=none']

export async function launchBrowser(): Promise<Browser> {
  const own = process.env.ANLAN_CHROMIUM ?? installed.find((path) => existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args: quiet })
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x' // read at import: it makes the package bring the libraries it needs
  const { default: packed } = await import('@sparticuz/chromium')
  const unsafe = /^--(single-process|disable-web-security|allow-running-insecure-content|no-zygote|headless)/
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args.filter((a: string) => !unsafe.test(a)), ...quiet] })
}
