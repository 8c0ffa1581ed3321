import { type Cycle, etapesDe } from '~/domain/commun/cycle'
import { CYCLE_DETR } from '~/domain/detr/cycle'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'
import { CYCLE_DOCUMENT } from '~/domain/document/cycle'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { CYCLE_ANNEXE } from '~/domain/equipement/annexe-cycle'
import { CYCLE_ESPACE } from '~/domain/espace/cycle'

/** The workflow tables as Markdown, for `docs/cycles.md`; a test keeps the file equal to this. */
export function decrireLesCycles(): string {
  return [
    '# The workflows',
    '',
    'Printed by `npm run maillage -- cycles` from the tables in `app/domain/*/cycle.ts`. Do not edit by hand.',
    '',
    ...decrire('The application to open an espace', CYCLE_DOSSIER),
    ...decrire('The DETR request', CYCLE_DETR),
    ...decrire('The espace', CYCLE_ESPACE),
    ...decrire('The letter', CYCLE_DOCUMENT),
    ...decrire('The rule book of a département', CYCLE_RECUEIL),
    ...decrire('A version of the annexe technique', CYCLE_ANNEXE),
  ].join('\n')
}

function decrire<E extends string, S extends string, C extends string>(
  titre: string,
  cycle: Cycle<E, S, C>,
): string[] {
  const lignes = etapesDe(cycle).map((etape) => {
    const { de, vers, roles, conditions, source } = cycle.etapes[etape]
    return `| \`${etape}\` | ${de.join(', ')} | ${vers ?? '(inchangé)'} | ${roles.join(', ')} | ${conditions.join(', ') || '–'} | ${source ?? '–'} |`
  })
  const motifs = (Object.keys(cycle.motifs) as C[]).map((condition) => {
    const { code, message, source } = cycle.motifs[condition]
    return `| \`${condition}\` | \`${code}\` | ${message} | ${source ?? '–'} |`
  })
  return [
    `## ${titre} (\`${cycle.nom}\`)`,
    '',
    `Starts at \`${cycle.initial}\`; ends at ${cycle.finaux.map((statut) => `\`${statut}\``).join(', ')}.`,
    '',
    '| step | from | to | roles | conditions | source |',
    '|---|---|---|---|---|---|',
    ...lignes,
    '',
    '| condition | motif | sentence | source |',
    '|---|---|---|---|',
    ...motifs,
    '',
  ]
}
