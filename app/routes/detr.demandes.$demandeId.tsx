import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Badge } from '~/components/badge'
import { Boutons } from '~/components/boutons'
import { Controles } from '~/components/detr/controles'
import { DatesLegales } from '~/components/detr/dates-legales'
import { PageDemande } from '~/components/detr/page-demande'
import { MentionHistorique } from '~/components/instruction/mention-historique'
import { Section } from '~/components/instruction/section'
import { formatTaille } from '~/components/instruction/taille'
import { JourTexte } from '~/components/jour-texte'
import { LienBouton } from '~/components/lien-bouton'
import { ListeDefinitions } from '~/components/liste-definitions'
import { Montant } from '~/components/montant'
import { LienPdf } from '~/components/suivi/lien-pdf'
import { Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { formatTaux } from '~/domain/commun/montant'
import type { EtapeDetr } from '~/domain/detr/cycle'
import { type DemandeDetrPage, lireDemandeDetr } from '~/queries/demande-detr.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr', 'admin_departement', 'referent', 'signataire')
  return lireDemandeDetr(acteur, args.params.demandeId!, new Date())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(`Demande de DETR ${data?.numero ?? ''}`, { objet: data?.organisation }) },
]

const PORTES: readonly { etape: EtapeDetr; verbe: string; libelle: string }[] = [
  { etape: 'declarer_complet', verbe: 'completude', libelle: 'Vérifier les pièces' },
  { etape: 'demander_pieces', verbe: 'pieces', libelle: 'Demander des pièces' },
  { etape: 'instruire', verbe: 'instruction', libelle: 'Étudier la demande' },
  { etape: 'proposer_attribution', verbe: 'decision', libelle: 'Proposer la subvention' },
  { etape: 'notifier', verbe: 'notifier', libelle: 'Notifier la subvention' },
  { etape: 'proposer_irrecevabilite', verbe: 'irrecevabilite', libelle: 'Irrecevable…' },
  { etape: 'proposer_rejet', verbe: 'rejet', libelle: 'Refuser ou ne pas retenir…' },
]

/** One request on one page: what to do, its pieces, its plan, its letters. */
export default function DemandeDetr() {
  const demande = useLoaderData<typeof loader>() as DemandeDetrPage
  return (
    <PageDemande demande={demande} titre={null}>
      {demande.proposition?.statut === 'proposee' && (
        <Alerte ton="info">
          {`${demande.proposition.acte}\u00A0: proposé par ${demande.proposition.par}, attend la signature de ${demande.proposition.signataire}.`}
        </Alerte>
      )}
      {demande.proposition?.statut === 'retournee' && demande.statut.agent === 'Instruit' && (
        <Alerte ton="warning">
          {`${demande.proposition.acte}, retourné par ${demande.proposition.signataire}\u00A0: «\u00A0${demande.proposition.mot}\u00A0»`}
        </Alerte>
      )}
      <MentionHistorique mention={demande.mention} />
      {demande.mention === null && <AFaire demande={demande} />}
      <p>
        <a href={`/instruction/dossiers/${demande.dossierId}`}>Voir tout le dossier de l’espace</a>
      </p>
      <Section id="dates" titre="Délai et dates">
        <ListeDefinitions absent="Pas encore" lignes={datesDe(demande)} />
        {demande.mention === null && <DatesLegales dates={demande.dates} />}
      </Section>
      {demande.mention === null && <Pieces demande={demande} />}
      <Section id="plan" titre="Plan de financement">
        <ListeDefinitions
          lignes={[
            ...(demande.mention === null
              ? [{ terme: 'Peut recevoir la DETR', valeur: demande.eligibilite }]
              : []),
            { terme: 'Coût', valeur: <Montant montant={demande.coutTotal} taxe="HT" /> },
            ...(demande.mention !== null && demande.montantDemande !== null
              ? [{ terme: 'DETR accordée', valeur: <Montant montant={demande.montantDemande} /> }]
              : []),
            ...demande.ressources.map(({ libelle, montant, etat }) => ({
              terme: libelle,
              valeur: (
                <>
                  <Montant montant={montant} />
                  {etat === 'obtenu' ? ' (obtenu)' : etat === 'refuse' ? ' (refusé)' : ' (demandé)'}
                </>
              ),
            })),
            ...(demande.attribution
              ? [
                  {
                    terme: 'Retenu par le bureau',
                    valeur: (
                      <>
                        <Montant montant={demande.attribution.montant} />,{' '}
                        {formatTaux(demande.attribution.taux)} de{' '}
                        <Montant montant={demande.attribution.assiette} taxe="HT" />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {demande.mention === null && (
          <Controles evaluation={demande.attribution?.evaluation ?? demande.evaluation} />
        )}
      </Section>
      <Section id="lettres" titre="Lettres">
        {demande.lettres.length === 0 ? (
          <p className="mg-vide">Aucune lettre pour l’instant.</p>
        ) : (
          <ul className="mg-lettres">
            {demande.lettres.map(({ id, titre: nom, numero, statut, peinte, taille }) => (
              <li key={id}>
                {peinte ? (
                  <LienPdf
                    documentId={id}
                    titre={nom}
                    taille={taille === null ? null : formatTaille(taille)}
                  />
                ) : (
                  nom
                )}
                {numero && `, n°\u00A0${numero}`} <Badge>{LIBELLES_LETTRE[statut] ?? statut}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </PageDemande>
  )
}

/** What the law asks, piece by piece. */
function Pieces({ demande }: { demande: DemandeDetrPage }) {
  return (
    <Section id="pieces" titre="Pièces">
      <Tableau
        titre="Pièces exigées"
        titreCache
        lignes={demande.pieces}
        cleDe={({ type }) => type}
        colonnes={[
          { cle: 'piece', titre: 'Pièce', contenu: ({ libelle }) => libelle },
          {
            cle: 'etat',
            titre: 'État',
            contenu: ({ mot }) => <Badge ton={mot.badge}>{mot.texte}</Badge>,
          },
          { cle: 'source', titre: 'Texte', contenu: ({ source }) => source },
        ]}
      />
    </Section>
  )
}

/** The steps that the workflow opens to this person, the first one first; the clock beside. */
function AFaire({ demande }: { demande: DemandeDetrPage }) {
  const portes = PORTES.filter(({ etape }) => demande.etapes.includes(etape))
  return (
    <section className="mg-a-faire" aria-labelledby="a-faire-titre">
      <h2 className="fr-h6" id="a-faire-titre">
        À faire
      </h2>
      {portes.length === 0 && <p>Rien à faire ici pour l’instant.</p>}
      {portes.length > 0 && (
        <Boutons>
          {portes.map(({ verbe, libelle }, rang) => (
            <LienBouton
              key={verbe}
              href={`/detr/demandes/${demande.id}/${verbe}`}
              variante={rang === 0 ? 'principal' : 'secondaire'}
            >
              {libelle}
            </LienBouton>
          ))}
        </Boutons>
      )}
    </section>
  )
}

const LIBELLES_LETTRE: Readonly<Record<string, string>> = {
  prepare: 'En préparation',
  a_signer: 'À signer',
  signe: 'Signée, à notifier',
  notifie: 'Notifiée',
  remplace: 'Remplacée',
  annule: 'Annulée',
}

function datesDe(demande: DemandeDetrPage) {
  return [
    { terme: 'Réception', valeur: demande.receptionLe && <JourTexte jour={demande.receptionLe} /> },
    ...(demande.mention === null ? [{ terme: 'Délai', valeur: demande.horloge }] : []),
    ...(demande.mention === null
      ? [{ terme: 'Engagement juridique', valeur: demande.engagementNumero }]
      : []),
    {
      terme: 'Notification',
      valeur: demande.notifieeLe && (
        <>
          <JourTexte jour={demande.notifieeLe} />
          {demande.notifieeVoie && ` (${demande.notifieeVoie})`}
        </>
      ),
    },
    ...(demande.mention === null
      ? [
          {
            terme: 'Commencer au plus tard',
            valeur: demande.commencerAuPlusTard && <JourTexte jour={demande.commencerAuPlusTard} />,
          },
        ]
      : []),
  ]
}
