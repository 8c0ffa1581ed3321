import { formatJour, parseJour } from '~/domain/commun/jour'
import type { Centimes } from '~/domain/commun/montant'
import { ETAPES, type EtapeRubrique } from '~/domain/dossier/etapes'
import { lireTexte, type Valeurs } from '~/domain/dossier/valeurs'
import { LIBELLES_SERVICE, type Service } from '~/domain/equipement/questions'
import { formatAccompagnement, formatHoraires, lireHoraires } from '~/domain/espace/horaires'
import { LIBELLES_TYPE_DE_LIEU, type TypeDeLieu } from '~/forms/etape-lieu'
import { LIBELLES_FORMATION } from '~/forms/etape-services'
import { type LigneDefinition, ListeDefinitions } from '../liste-definitions'
import { Montant } from '../montant'

export type ResumeProps = {
  dossierId: string
  rubriques: Readonly<Partial<Record<EtapeRubrique, Valeurs>>>
  lignes: readonly {
    id: string
    designation: string
    quantite: number
    totalHT: Centimes
    existante: boolean
  }[]
  plan: {
    coutTotal: Centimes
    montantDemande: Centimes
    ressources: readonly { id: string; libelle: string; montant: Centimes }[]
  } | null
}

/** Everything that will be signed, by section, each with its way back. */
export function Resume({ dossierId, rubriques, lignes, plan }: ResumeProps) {
  const sections: Readonly<Record<EtapeRubrique, readonly LigneDefinition[]>> = {
    organisation: organisation(rubriques.organisation),
    lieu: lieu(rubriques.lieu),
    services: services(rubriques.services),
    equipement: lignes.map(({ designation, quantite, totalHT, existante }) => ({
      terme: `${designation}${quantite > 1 ? ` (${quantite})` : ''}`,
      valeur: existante ? 'Déjà là' : <Montant montant={totalHT} taxe="HT" />,
    })),
    financement: financement(rubriques.financement, plan),
  }
  return ETAPES.filter((etape) => etape.slug in sections).map(({ slug, titre }) => (
    <section key={slug} aria-labelledby={`resume-${slug}`} className="fr-mb-4w">
      <div className="mg-resume__tete">
        <h3 className="fr-h5" id={`resume-${slug}`}>
          {titre}
        </h3>
        <a className="fr-link" href={`/espace/dossiers/${dossierId}/etapes/${slug}`}>
          Modifier<span className="fr-sr-only">{`\u00A0: ${titre}`}</span>
        </a>
      </div>
      <ListeDefinitions lignes={sansDouble(sections[slug as EtapeRubrique])} />
    </section>
  ))
}

function organisation(v: Valeurs | undefined): readonly LigneDefinition[] {
  const nom = (qui: string) => `${lireTexte(v, `${qui}.prenom`)} ${lireTexte(v, `${qui}.nom`)}`.trim()
  return [
    { terme: 'Préparé par', valeur: joindre(nom('preparateur'), lireTexte(v, 'preparateur.fonction')) },
    { terme: 'Téléphone', valeur: lireTexte(v, 'preparateur.telephone') },
    {
      terme: 'Signé par',
      valeur: joindre(`${lireTexte(v, 'elu.civilite')} ${nom('elu')}`.trim(), lireTexte(v, 'elu.fonction')),
    },
    { terme: 'Son adresse électronique', valeur: lireTexte(v, 'elu.courriel') },
  ]
}

function lieu(v: Valeurs | undefined): readonly LigneDefinition[] {
  const horaires = lireHoraires(v?.horaires)
  const genre = lireTexte(v, 'typeDeLieu') as TypeDeLieu
  return [
    { terme: 'Genre de lieu', valeur: LIBELLES_TYPE_DE_LIEU[genre] ?? '' },
    {
      terme: 'Adresse',
      valeur: joindre(
        lireTexte(v, 'adresse'),
        `${lireTexte(v, 'codePostal')} ${lireTexte(v, 'commune')}`.trim(),
      ),
    },
    { terme: 'Ouverture prévue', valeur: jourEnMots(lireTexte(v, 'ouvertureLe')) },
    { terme: 'Horaires', valeur: formatHoraires(horaires) },
    { terme: 'Accueil', valeur: formatAccompagnement(horaires) },
  ]
}

function services(v: Valeurs | undefined): readonly LigneDefinition[] {
  const choisis = v?.services
  const liste = Array.isArray(choisis) ? choisis : typeof choisis === 'string' ? [choisis] : []
  const aide = `${lireTexte(v, 'mediateurPrenom')} ${lireTexte(v, 'mediateurNom')}`.trim()
  const formation = lireTexte(v, 'formation') as keyof typeof LIBELLES_FORMATION
  return [
    { terme: 'Démarches', valeur: liste.map((s) => LIBELLES_SERVICE[s as Service] ?? '').join(', ') },
    {
      terme: 'Personne qui aide',
      valeur: lireTexte(v, 'mediateur') === 'a_designer' ? 'Pas encore désignée' : aide,
    },
    { terme: 'Formation', valeur: LIBELLES_FORMATION[formation] ?? '' },
  ]
}

function financement(v: Valeurs | undefined, plan: ResumeProps['plan']): readonly LigneDefinition[] {
  const reponse = lireTexte(v, 'demandeDetr')
  if (reponse !== 'oui') {
    return [{ terme: 'Demande de DETR', valeur: reponse === 'non' ? 'Non' : '' }]
  }
  return [
    { terme: 'Demande de DETR', valeur: 'Oui' },
    ...(plan ? [{ terme: 'Coût du projet', valeur: <Montant montant={plan.coutTotal} taxe="HT" /> }] : []),
    ...(plan?.ressources.map(({ libelle, montant }) => ({
      terme: libelle,
      valeur: <Montant montant={montant} />,
    })) ?? []),
    {
      terme: 'Déjà signé ou commandé',
      valeur:
        lireTexte(v, 'premierActe') === 'oui'
          ? joindre('Oui', jourEnMots(lireTexte(v, 'premierActeLe')))
          : lireTexte(v, 'premierActe') === 'non'
            ? 'Non, rien à ce jour'
            : '',
    },
    { terme: 'Début prévu', valeur: jourEnMots(lireTexte(v, 'debutPrevuLe')) },
    { terme: 'Fin prévue', valeur: jourEnMots(lireTexte(v, 'finPrevueLe')) },
  ]
}

/** Two lines of the same name stay two: the list is keyed by its terms. */
function sansDouble(lignes: readonly LigneDefinition[]): readonly LigneDefinition[] {
  const vus = new Map<string, number>()
  return lignes.map((ligne) => {
    const fois = (vus.get(ligne.terme) ?? 0) + 1
    vus.set(ligne.terme, fois)
    return fois === 1 ? ligne : { ...ligne, terme: `${ligne.terme} (${fois}e)` }
  })
}

function joindre(...parties: readonly string[]): string {
  return parties.filter((partie) => partie !== '').join(', ')
}

function jourEnMots(texte: string): string {
  const lu = parseJour(texte)
  return lu.ok ? formatJour(lu.value) : texte
}
