import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('./app', import.meta.url)),
      '#emails': fileURLToPath(new URL('./emails', import.meta.url)),
    },
  },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'emails/**/*.test.ts', 'prisma/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['./app/server/preparer-les-tests.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: 'UTC', MODE: 'test' },
  },
})
