import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { Boutons } from '~/components/boutons'
import { Case } from '~/components/case'
import { LettreALire } from '~/components/detr/lettre-a-lire'
import { PageDemande } from '~/components/detr/page-demande'
import { situerPieces } from '~/components/detr/situer-pieces'
import { erreurDe } from '~/components/erreur-de'
import { JourTexte } from '~/components/jour-texte'
import { titre } from '~/components/titre'
import { ZoneTexte } from '~/components/zone-texte'
import { lireTexte, lireValeur } from '~/domain/dossier/valeurs'
import { schemaDemandePieces } from '~/forms/completude-detr'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { apercuPieces } from '~/queries/apercus-detr.server'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'
import { demanderPieces } from '~/usecases/demander-pieces.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  return demandeDetr(acteur, args.params.demandeId!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const formData = await lireFormulaire(args.request)
  const lu = parseFormData(schemaDemandePieces, garderCochees(formData))
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs), apercu: null }, { status: 422 })
  if (formData.get('geste') !== 'envoyer') {
    const apercu = await apercuPieces(acteur, demandeId, lu.value.pieces, new Date())
    if (!apercu.ok) return data({ values, motifs: apercu.motifs, apercu: null }, { status: 422 })
    return data({ values, motifs: undefined, apercu: apercu.value })
  }
  const version = Number(formData.get('version'))
  const fait = await demanderPieces(acteur, { demandeId, version, ...lu.value }, new Date())
  if (!fait.ok) return data({ values, motifs: fait.motifs, apercu: null }, { status: 422 })
  return redirect(`/detr/demandes/${demandeId}`, 303)
}

/** A box says which pieces are asked: the words under the others are not sent. */
function garderCochees(formData: FormData): FormData {
  const gardees = new FormData()
  for (const [nom, valeur] of formData) {
    const [tete, rang] = nom.split('.')
    if (tete !== 'pieces' || formData.has(`pieces.${rang}.type`)) gardees.append(nom, valeur)
  }
  return gardees
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Demander des pièces', { objet: lu?.organisation }) },
]

/** Asks the missing pieces: choose, read the letter and the dates, send. The delay stops at the sending. */
export default function DemanderPieces() {
  const demande = useLoaderData<typeof loader>() as DemandeDetrPage
  const reponse = useActionData<typeof action>()
  const { apercu, values } = reponse ?? {}
  const saisies = (lireValeur(values, 'pieces') as unknown[] | undefined) ?? null
  const types = demande.pieces.map(({ type }) => type)
  const motifs = situerPieces(reponse?.motifs, saisies ?? [], types)
  const motDe = (type: string) =>
    lireTexte(
      saisies?.find((piece) => lireTexte(piece, 'type') === type),
      'motif',
    )
  const choisie = (type: string, parDefaut: boolean) =>
    saisies ? saisies.some((piece) => lireTexte(piece, 'type') === type) : parDefaut
  return (
    <PageDemande demande={demande} titre="Demander des pièces" motifs={motifs}>
      <p>
        Seules les pièces que la loi demande peuvent l’être. Le délai s’arrête le jour de l’envoi et repart
        quand toutes sont reçues (art. R2334-23).
      </p>
      <form method="post" className="mg-formulaire">
        <input type="hidden" name="version" value={demande.version} />
        <div id="champ-pieces" tabIndex={-1}>
          {demande.pieces.map((piece, rang) => (
            <div key={piece.type} className="mg-section">
              <Case
                name={`pieces.${rang}.type`}
                value={piece.type}
                libelle={piece.libelle}
                indication={`${piece.mot.texte} (${piece.source})`}
                defaultChecked={choisie(piece.type, piece.etat === 'a_refaire' || !piece.presente)}
              />
              <ZoneTexte
                name={`pieces.${rang}.motif`}
                libelle={`Ce qui manque\u00A0: ${piece.libelle}`}
                rows={2}
                defaultValue={
                  motDe(piece.type) ||
                  piece.motif ||
                  (piece.presente ? '' : 'Cette pièce n’a pas été envoyée.')
                }
                erreur={erreurDe(motifs, `pieces.${rang}.motif`)}
              />
            </div>
          ))}
        </div>
        <ZoneTexte
          name="message"
          libelle="Un mot au demandeur"
          indication="Il le lit sur la page où il envoie les pièces."
          optionnel
          defaultValue={lireTexte(values, 'message')}
        />
        {apercu && (
          <>
            <h2>La lettre, telle qu’elle partira</h2>
            <p>
              Le délai s’arrêtera le <JourTexte jour={apercu.suspendueLe} />, après {apercu.joursEcoules}{' '}
              jours. Réponse attendue avant le <JourTexte jour={apercu.repondreAvantLe} /> (un mois{'\u00A0'}:
              réglage par défaut).
            </p>
            <LettreALire titre="Demande de pièces" lettre={apercu.lettre} />
          </>
        )}
        <Boutons>
          {[
            apercu && (
              <Bouton key="envoyer" name="geste" value="envoyer">
                Envoyer et arrêter le délai
              </Bouton>
            ),
            <Bouton key="lire" name="geste" value="lire" variante={apercu ? 'secondaire' : 'principal'}>
              {apercu ? 'Relire la lettre' : 'Lire la lettre avant l’envoi'}
            </Bouton>,
          ]}
        </Boutons>
      </form>
    </PageDemande>
  )
}
