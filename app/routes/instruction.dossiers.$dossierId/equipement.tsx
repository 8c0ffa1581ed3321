import { Accordeon } from '~/components/accordeon'
import { AnnonceVersion } from '~/components/annexe/annonce-version'
import { Badge } from '~/components/badge'
import { BadgeStatut } from '~/components/badge-statut'
import { Section } from '~/components/instruction/section'
import { Montant } from '~/components/montant'
import { Tableau } from '~/components/tableau'
import { LIBELLES_CATEGORIE } from '~/domain/equipement/categories'
import {
  LIBELLES_NIVEAU,
  LIBELLES_PROVENANCE,
  LIBELLES_VERDICT_EXIGENCE,
} from '~/domain/equipement/conformite'
import { LIBELLES_NATURE_LIGNE } from '~/domain/equipement/lignes'
import type { DossierInstruction } from '~/queries/dossier-instruction.server'
import { type PartieProps, Reponses } from './sections'

type Exigence = DossierInstruction['conformite']['manque'][number]

/** The lines, then each requirement of the annexe with what the computation says. */
export function Equipement({ dossier }: PartieProps) {
  const { lignes, conformite, coutTotal, reponses } = dossier
  const { manque, aPreciser, rempli, verdict, annexe } = conformite
  return (
    <Section id="equipement" titre="Équipement">
      <p>
        <BadgeStatut libelle={verdict} pour="agent" /> Annexe {annexe}
        {'\u00A0'}: {rempli.length} points remplis, {manque.length} manquent, {aPreciser.length} à préciser.
      </p>
      <AnnonceVersion annonce={dossier.annonceAnnexe} />
      <Tableau
        titre="Lignes d’équipement, prix hors taxes"
        lignes={lignes}
        cleDe={({ id }) => id}
        vide="Aucun matériel."
        colonnes={[
          { cle: 'designation', titre: 'Désignation', contenu: ({ designation }) => designation },
          { cle: 'categorie', titre: 'Catégorie', contenu: ({ categorie }) => LIBELLES_CATEGORIE[categorie] },
          {
            cle: 'etat',
            titre: 'État',
            contenu: ({ existante, nature }) =>
              existante ? 'Déjà là' : `À acheter, ${LIBELLES_NATURE_LIGNE[nature].toLowerCase()}`,
          },
          { cle: 'quantite', titre: 'Quantité', nombre: true, contenu: ({ quantite }) => quantite },
          {
            cle: 'prix',
            titre: 'Prix unitaire',
            nombre: true,
            contenu: ({ prixUnitaireHT }) => <Montant montant={prixUnitaireHT} />,
          },
          {
            cle: 'total',
            titre: 'Total',
            nombre: true,
            contenu: ({ totalHT }) => <Montant montant={totalHT} />,
          },
        ]}
        total={{ designation: 'Coût du plan', total: <Montant montant={coutTotal} fort /> }}
      />
      <Exigences titre="Ce qui manque" exigences={manque} />
      <Exigences titre="À préciser" exigences={aPreciser} />
      {rempli.length > 0 && (
        <Accordeon titre={`Rempli (${rempli.length})`}>
          <Exigences exigences={rempli} />
        </Accordeon>
      )}
      <Accordeon titre="Réponses de l’étape 4">
        <Reponses reponses={reponses.equipement} dossier={dossier} />
      </Accordeon>
      <p className="mg-source fr-mt-2w">{conformite.avertissement}</p>
    </Section>
  )
}

const TONS = { satisfaite: 'info', non_satisfaite: 'error', non_renseignee: 'warning' } as const

function Exigences({ titre, exigences }: { titre?: string; exigences: readonly Exigence[] }) {
  if (exigences.length === 0) return null
  return (
    <>
      {titre && <h3 className="fr-h6">{titre}</h3>}
      <ul>
        {exigences.map(({ code, intitule, niveau, provenance, verdict, message }) => (
          <li key={code}>
            <strong>{code}</strong> {intitule}{' '}
            <Badge ton={TONS[verdict]}>{LIBELLES_VERDICT_EXIGENCE[verdict]}</Badge>
            <br />
            <span className="mg-source">
              {LIBELLES_NIVEAU[niveau]}, {LIBELLES_PROVENANCE[provenance]}. {message}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
