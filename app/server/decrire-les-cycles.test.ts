import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decrireLesCycles } from './decrire-les-cycles'

test('docs/cycles.md is what the tables say (npm run maillage -- cycles > docs/cycles.md)', () => {
  expect(readFileSync('docs/cycles.md', 'utf8').trimEnd()).toBe(decrireLesCycles().trimEnd())
})
