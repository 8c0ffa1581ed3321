import { lecture } from '~/adapters/db/base.server'
import { jourDeParis } from '~/domain/commun/jour'
import { isEnVigueur, nomComplet, type RoleAgent, type RoleMembre } from '~/domain/commun/role'

export type PersonneDemo = {
  readonly id: string
  readonly nom: string
  /** Code of the role that the story of the demonstration calls. */
  readonly cle: RoleAgent | RoleMembre
  /** « secrétaire, Revest-Saint-Martin », « secrétaire général de la préfecture ». */
  readonly qualite: string
  readonly role: string
  /** One line of what to try as this person. */
  readonly aEssayer: string
}
export type GroupeDemo = {
  readonly departement: string
  readonly nom: string
  readonly personnes: readonly PersonneDemo[]
}

const ROLES: Readonly<Record<RoleAgent | RoleMembre, { readonly role: string; readonly aEssayer: string }>> =
  {
    preparateur: { role: 'Prépare', aEssayer: 'Commencer un dossier, puis l’envoyer à signer.' },
    elu: { role: 'Signe pour l’organisation', aEssayer: 'Lire le résumé et signer.' },
    lecteur: { role: 'Lit', aEssayer: 'Suivre un dossier sans le changer.' },
    referent: {
      role: 'Lit les dossiers à la préfecture',
      aEssayer: 'Prendre un dossier et proposer une décision.',
    },
    instructeur_detr: { role: 'Étudie les demandes de DETR', aEssayer: 'Vérifier les pièces d’une demande.' },
    signataire: { role: 'Signe les actes de l’État', aEssayer: 'Signer une décision, ou la retourner.' },
    admin_departement: {
      role: 'Règle le département',
      aEssayer: 'Préparer les règles locales de la DETR, et voir les demandes.',
    },
    ministere: {
      role: 'Suit le réseau national',
      aEssayer: 'Rien encore\u00A0: cette version n’a pas de page nationale.',
    },
    exploitant: {
      role: 'Fait tourner le serveur',
      aEssayer: 'Lire l’état du portail et relancer un travail en échec.',
    },
  }

const RANG = Object.keys(ROLES)

/** The invented people of the demonstration, by département; the national ones come last. */
export async function listPersonnesDemo(maintenant: Date): Promise<readonly GroupeDemo[]> {
  const jour = jourDeParis(maintenant)
  const personnes = await lecture().personne.findMany({
    where: { demo: true },
    include: { agents: true, membres: { include: { organisation: true } } },
    orderBy: [{ nom: 'asc' }, { prenom: 'asc' }],
  })
  const arrondissements = new Map(
    (await lecture().arrondissement.findMany()).map(({ code, departement }) => [code, departement]),
  )
  const noms = new Map((await lecture().departement.findMany()).map(({ code, nom }) => [code, nom]))
  const groupes = new Map<string, PersonneDemo[]>()
  for (const personne of personnes) {
    const agent = personne.agents.find((role) => isEnVigueur(role, jour))
    const membre = personne.membres.find((role) => isEnVigueur(role, jour))
    const cle = (agent ?? membre)?.role as keyof typeof ROLES | undefined
    if (!cle) continue
    const code = agent?.code ?? membre?.organisation.departement ?? ''
    const departement = agent?.niveau === 'arrondissement' ? (arrondissements.get(code) ?? '') : code
    const qualite = agent?.qualite ?? [personne.fonction, membre?.organisation.nom].filter(Boolean).join(', ')
    const groupe = groupes.get(departement) ?? []
    groupe.push({ id: personne.id, nom: nomComplet(personne), qualite, cle, ...ROLES[cle] })
    groupes.set(departement, groupe)
  }
  return [...groupes]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .map(([departement, siens]) => ({
      departement,
      nom: departement === '' ? 'Pour toute la France' : (noms.get(departement) ?? departement),
      personnes: siens.sort((a, b) => RANG.indexOf(a.cle) - RANG.indexOf(b.cle)),
    }))
}
