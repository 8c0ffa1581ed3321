import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { dsfrUtile } from './dsfr.vite'

declare module '@remix-run/node' {
  /** Tells the types of `useLoaderData` that the server answers with single fetch (dates stay dates). */
  interface Future {
    v3_singleFetch: true
  }
}

const dossier = (chemin: string) => fileURLToPath(new URL(chemin, import.meta.url))

export default defineConfig(({ command }) => ({
  // Icons stay files: inlined, those of the DSFR would weigh 2 MB in the style sheet.
  build: { assetsInlineLimit: 0, target: 'es2022' },
  css: { postcss: { plugins: command === 'build' ? [dsfrUtile(dossier('./app'))] : [] } },
  resolve: { alias: { '~': dossier('./app'), '#emails': dossier('./emails') } },
  plugins: [
    remix({
      appDirectory: 'app',
      buildDirectory: 'build',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
}))
