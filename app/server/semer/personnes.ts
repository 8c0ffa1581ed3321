import type { RoleAgent } from '~/domain/commun/role'

export type AgentDemo = {
  readonly cle: string
  readonly prenom: string
  readonly nom: string
  readonly civilite: string
  readonly roles: readonly {
    role: RoleAgent
    niveau: 'national' | 'departement' | 'arrondissement'
    code: string | null
    qualite?: string
    delegation?: string
  }[]
}

const DEPARTEMENTS: Readonly<
  Record<string, readonly [referent: string, instructeur: string, signataire: string, admin: string]>
> = {
  '04': ['Catherine Arnaud', 'Michel Faure', 'Hélène Vidal', 'Paul Garcin'],
  '05': ['Olivier Blanc', 'Nadia Reynier', 'Jean Allard', 'Sophie Eyraud'],
  '38': ['Lucie Perret', 'Karim Brun', 'Anne Chevalier', 'Hugo Buisson'],
  '72': ['Yann Leroy', 'Claire Pichon', 'Bernard Lemoine', 'Alice Renou'],
  '84': ['Inès Fabre', 'Julien Roche', 'Martine Aubert', 'David Serre'],
  '86': ['Marc Girard', 'Élodie Texier', 'François Bonneau', 'Sarah Moreau'],
}

const QUALITES: Readonly<Record<string, string>> = {
  '04': 'La secrétaire générale',
  '38': 'La secrétaire générale',
  '84': 'La secrétaire générale',
}

function personne(nomComplet: string): { prenom: string; nom: string } {
  const [prenom = '', ...nom] = nomComplet.split(' ')
  return { prenom, nom: nom.join(' ') }
}

/** Four agents by département, one ministry agent, one operator. All invented. */
export const AGENTS_DEMO: readonly AgentDemo[] = [
  ...Object.entries(DEPARTEMENTS).flatMap(([code, [referent, instructeur, signataire, admin]]) => {
    const portee = { niveau: 'departement' as const, code }
    return [
      {
        cle: `referent-${code}`,
        civilite: '',
        ...personne(referent),
        roles: [{ role: 'referent' as const, ...portee }],
      },
      {
        cle: `detr-${code}`,
        civilite: '',
        ...personne(instructeur),
        roles: [{ role: 'instructeur_detr' as const, ...portee }],
      },
      {
        cle: `signataire-${code}`,
        civilite: '',
        ...personne(signataire),
        roles: [
          {
            role: 'signataire' as const,
            ...portee,
            qualite: QUALITES[code] ?? 'Le secrétaire général',
            delegation: 'arrêté préfectoral du 12 janvier 2026, article 3 (fictif)',
          },
        ],
      },
      {
        cle: `admin-${code}`,
        civilite: '',
        ...personne(admin),
        roles: [{ role: 'admin_departement' as const, ...portee }],
      },
    ]
  }),
  {
    cle: 'ministere',
    civilite: '',
    prenom: 'Pauline',
    nom: 'Marchand',
    roles: [{ role: 'ministere', niveau: 'national', code: null }],
  },
  {
    cle: 'exploitant',
    civilite: '',
    prenom: 'Thomas',
    nom: 'Nguyen',
    roles: [{ role: 'exploitant', niveau: 'national', code: null }],
  },
]
