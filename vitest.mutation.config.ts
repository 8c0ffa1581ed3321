import { defineConfig } from 'vitest/config'

/** The tests that mutation testing runs: those of the rules, without a database. */
export default defineConfig({
  test: {
    include: ['app/domain/{detr,commun}/**/*.test.ts'],
    // Reads the sources, which the mutations rewrite.
    exclude: ['app/domain/detr/exactitude.test.ts'],
    environment: 'node',
    maxWorkers: 1,
    env: { TZ: 'UTC', MODE: 'test', TIRAGES_DIVISES_PAR: '20' },
  },
})
