import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Badge } from '~/components/badge'
import { Boutons } from '~/components/boutons'
import { Controles } from '~/components/detr/controles'
import { PageDemande } from '~/components/detr/page-demande'
import { Section } from '~/components/instruction/section'
import { JourTexte } from '~/components/jour-texte'
import { LienBouton } from '~/components/lien-bouton'
import { ListeDefinitions } from '~/components/liste-definitions'
import { Montant } from '~/components/montant'
import { Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { formatTaux } from '~/domain/commun/montant'
import type { EtapeDetr } from '~/domain/detr/cycle'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr', 'admin_departement')
  return demandeDetr(acteur, args.params.demandeId!, new Date())
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
  const portes = PORTES.filter(({ etape }) => demande.etapes.includes(etape))
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
      {portes.length > 0 ? (
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
      ) : (
        <p>Rien à faire ici pour l’instant.</p>
      )}
      <p>
        <a href={`/instruction/dossiers/${demande.dossierId}`}>Voir tout le dossier de l’espace</a>
      </p>
      <Section id="dates" titre="Délai et dates">
        <ListeDefinitions absent="Pas encore" lignes={datesDe(demande)} />
      </Section>
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
      <Section id="plan" titre="Plan de financement">
        <ListeDefinitions
          lignes={[
            { terme: 'Coût', valeur: <Montant montant={demande.coutTotal} taxe="HT" /> },
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
        <Controles evaluation={demande.attribution?.evaluation ?? demande.evaluation} />
      </Section>
      <Section id="lettres" titre="Lettres">
        {demande.lettres.length === 0 ? (
          <p className="mg-vide">Aucune lettre pour l’instant.</p>
        ) : (
          <ul>
            {demande.lettres.map(({ id, titre: nom, numero, statut }) => (
              <li key={id}>
                {nom}
                {numero && ` n°\u00A0${numero}`}
                {'\u00A0'}: {LIBELLES_LETTRE[statut] ?? statut}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </PageDemande>
  )
}

const LIBELLES_LETTRE: Readonly<Record<string, string>> = {
  prepare: 'en préparation',
  a_signer: 'à signer',
  signe: 'signée, à notifier',
  notifie: 'notifiée',
  remplace: 'remplacée',
  annule: 'annulée',
}

function datesDe(demande: DemandeDetrPage) {
  return [
    { terme: 'Réception', valeur: demande.receptionLe && <JourTexte jour={demande.receptionLe} /> },
    { terme: 'Délai', valeur: demande.horloge },
    { terme: 'Engagement juridique', valeur: demande.engagementNumero },
    {
      terme: 'Notification',
      valeur: demande.notifieeLe && (
        <>
          <JourTexte jour={demande.notifieeLe} /> ({demande.notifieeVoie})
        </>
      ),
    },
    {
      terme: 'Commencer au plus tard',
      valeur: demande.commencerAuPlusTard && <JourTexte jour={demande.commencerAuPlusTard} />,
    },
  ]
}
