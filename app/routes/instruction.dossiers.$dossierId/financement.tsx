import { Badge } from '~/components/badge'
import { BadgeStatut } from '~/components/badge-statut'
import { Section } from '~/components/instruction/section'
import { Montant } from '~/components/montant'
import { formatTaux } from '~/domain/commun/montant'
import type { VerdictControle } from '~/domain/detr/controle'
import { DESCRIPTIONS_FINANCEUR, type Financeur } from '~/domain/detr/financeurs'
import type { Badge as Ton } from '~/domain/dossier/badge'
import type { PartieProps } from './sections'

const VERDICTS: Readonly<Record<VerdictControle, { mot: string; ton: Ton }>> = {
  conforme: { mot: 'Bon', ton: 'info' },
  non_conforme: { mot: 'À revoir', ton: 'error' },
  a_verifier: { mot: 'À vérifier', ton: 'warning' },
  sans_objet: { mot: 'Sans objet', ton: 'neutre' },
}

const ETATS: Readonly<Record<string, string>> = { sollicite: 'demandé', obtenu: 'obtenu', refuse: 'refusé' }

/** The plan of each request, with the tests and their articles. The DETR bureau decides on it, elsewhere. */
export function Financement({ dossier }: PartieProps) {
  const { demandes, coutTotal } = dossier
  return (
    <Section id="financement" titre="Financement">
      {demandes.length === 0 && (
        <p>
          Ce dossier ne demande pas de DETR. Coût{'\u00A0'}: <Montant montant={coutTotal} taxe="HT" />.
        </p>
      )}
      {demandes.map((demande) => (
        <div key={demande.id}>
          <p>
            <BadgeStatut libelle={demande.statut} pour="agent" /> Coût{' '}
            <Montant montant={demande.coutTotal} taxe="HT" />, DETR demandée{' '}
            {demande.montant === null ? 'non précisée' : <Montant montant={demande.montant} fort />}
            {demande.taux !== null && `, ${formatTaux(demande.taux)} de la dépense retenue`}.
          </p>
          {demande.eligibilite && (
            <p>
              Peut recevoir la DETR{'\u00A0'}: {demande.eligibilite}
            </p>
          )}
          <ul>
            {demande.ressources.map(({ financeur, montant, etat }) => (
              <li key={financeur}>
                {DESCRIPTIONS_FINANCEUR[financeur as Financeur]?.libelle ?? financeur}
                {'\u00A0'}: <Montant montant={montant} /> ({ETATS[etat] ?? etat})
              </li>
            ))}
          </ul>
          {demande.lisible && (
            <p>
              <a href={`/detr/demandes/${demande.id}`}>Voir la demande de DETR</a>
            </p>
          )}
          {demande.controles.length > 0 && <h3 className="fr-h6">Contrôles du plan</h3>}
          <ul>
            {demande.controles.map(({ code, verdict, message, source }) => (
              <li key={code}>
                <Badge ton={VERDICTS[verdict].ton}>{VERDICTS[verdict].mot}</Badge> {message}
                {source && <span className="mg-source"> ({source})</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
