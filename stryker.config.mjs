/**
 * Mutation testing: which rule no test would miss. `npm run mutation`, apart from the continuous integration.
 *
 * Mutated: the rules (detr) and what they stand on (commun). Left out: tests, examples, the second implementation
 * (it is itself a test), and the files that hold sentences or labels alone, where a change breaks no rule.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [
    'app/domain/detr/**/*.ts',
    'app/domain/commun/**/*.ts',
    '!app/domain/**/*.test.ts',
    '!app/domain/detr/exemples/**',
    '!app/domain/detr/naif/**',
    // Sentences and labels alone.
    '!app/domain/detr/motifs-rejet.ts',
    '!app/domain/detr/reglages-arrete.ts',
    '!app/domain/detr/regles-ecrites.ts',
  ],
  // Sentences are in French and in string literals: a test asserts codes, not sentences.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: false,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.cache/stryker',
  // The sandbox holds the domain and what its tests read, nothing else.
  ignorePatterns: [
    '**',
    '!app/domain/**',
    '!prisma/seed-data/**',
    '!package.json',
    '!tsconfig.json',
    '!vitest.mutation.config.ts',
  ],
}
