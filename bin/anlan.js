#!/usr/bin/env node
// Plain JavaScript that Node 18 can read: it finds the Node 24 that npm brought and hands over to src/cli.ts.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))))
const cli = join(root, 'src', 'cli.ts')

// Compiled code is kept beside what npm brought, which belongs to whoever installed it: a shared folder could be given others' code.
const compiled = join(root, 'node_modules', '.cache', 'anlan-compiled')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  if (!process.env.NODE_COMPILE_CACHE) module.enableCompileCache(compiled)
  await import(pathToFileURL(cli).href)
} else handOver(newerNode())

function newerNode() {
  const places = [
    join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
    join(root, 'node_modules', '.bin', 'node'),
  ]
  const found = places.find((path) => existsSync(path))
  if (found) return found
  console.error(
    `Anlan needs Node 24; this is ${process.version}, and npm brought none for ${process.platform}-${process.arch}.\n` +
      `Run \`npm ci\` in ${root} (without --omit=optional), or start it with Node 24.`,
  )
  process.exit(1)
}

function handOver(node) {
  // The IPC channel tells the server when this launcher is gone (kill -9 reaches only one of the two).
  const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { NODE_COMPILE_CACHE: compiled, ...process.env } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Anlan could not run ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exit(code ?? 1)
  })
}
