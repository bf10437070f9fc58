import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { acts, ledgers, words } from './scripts/lean.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url)), root = at('.').replace(/\/$/, '')

/** Every browser that runs these pages reads woff2: the woff twins would double the font files in dist. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) => id.includes('noto-sans-sc') && id.endsWith('.css')
    ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    : undefined,
}

export default defineConfig({
  root: at('web'),
  publicDir: at('web/public'),
  plugins: [words(root), ledgers(root), react(), woff2Only],
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      treeshake: { moduleSideEffects: acts(root) },
      input: { desk: at('web/index.html'), field: at('web/field.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'map', test: /node_modules\/(maplibre-gl|@maplibre|@mapbox)\// },
            { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
            // the telephone's bundle has React without the desk's router
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            // zod looks whether it may eval when the first schema is made: what forbids it to look comes with it
            { name: 'zod', test: /node_modules\/zod\/|src\/kit\/ui\/noEval\.ts$/ },
            { name: 'router', test: /node_modules\/react-router\// },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { fs: { allow: [at('.')] }, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8420}` } },
})
