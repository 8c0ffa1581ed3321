import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** A line a story, every failure in full, and the plain closing line that CI reads. */
export default class Rapport implements Reporter {
  #reussis = 0
  #echoues = 0
  #sautes = 0

  onTestEnd(test: TestCase, resultat: TestResult): void {
    const titre = test.titlePath().filter(Boolean).join(' › ')
    const definitif = resultat.status === 'passed' || resultat.retry === test.retries
    if (resultat.status === 'skipped') this.#sautes += 1
    else if (resultat.status === 'passed') this.#reussis += 1
    else if (definitif) this.#echoues += 1
    process.stdout.write(
      `${resultat.status === 'passed' ? 'ok ' : resultat.status} ${titre} (${resultat.duration} ms)\n`,
    )
    for (const erreur of resultat.errors) process.stdout.write(`${erreur.stack ?? erreur.message ?? ''}\n`)
  }

  onStdOut(morceau: string | Buffer): void {
    process.stdout.write(morceau)
  }

  onEnd(resultat: FullResult): void {
    process.stdout.write(
      `e2e: ${resultat.status}\n${this.#reussis} passed, ${this.#echoues} failed, ${this.#sautes} skipped\n`,
    )
  }
}
