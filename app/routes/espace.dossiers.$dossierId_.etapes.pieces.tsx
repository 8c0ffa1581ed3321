import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Boutons } from '~/components/boutons'
import { CadreEtape } from '~/components/etapes-dossier/cadre-etape'
import { CartePiece } from '~/components/etapes-dossier/carte-piece'
import { titreDeLEtape } from '~/components/etapes-dossier/titre-etape'
import { LienBouton } from '~/components/lien-bouton'
import { piecesDossier } from '~/queries/pieces-dossier.server'
import { pourLaPage } from './etapes-communes/cartes.server'
import { exigerModifiable } from './etapes-communes/enregistrer.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => titreDeLEtape('pieces', data)

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { dossier, pieces } = await piecesDossier(acteur, args.params.dossierId!)
  exigerModifiable(dossier)
  return { dossier, pieces: pieces.map(pourLaPage) }
}

const GROUPES = [
  { cle: 'a_trouver', titre: 'À trouver' },
  { cle: 'signee', titre: 'Signées avec le dossier' },
  { cle: 'plus_tard', titre: 'Plus tard' },
  { cle: 'fait', titre: 'Fait' },
  { cle: 'libre', titre: 'Si vous voulez' },
] as const

export default function Pieces() {
  const { dossier, pieces } = useLoaderData<typeof loader>()
  const aTrouver = pieces.filter(({ groupe }) => groupe === 'a_trouver').length
  const signees = pieces.filter(({ groupe }) => groupe === 'signee').length
  return (
    <CadreEtape etape="pieces" dossier={dossier}>
      <p className="fr-text--lead">
        {aTrouver === 0 ? 'Aucune pièce à trouver' : `${aTrouver} pièce${aTrouver > 1 ? 's' : ''} à trouver`}
        {signees > 0 && `, ${signees} à signer avec le dossier`}.
      </p>
      {GROUPES.map(({ cle, titre }) => {
        const duGroupe = pieces.filter(({ groupe }) => groupe === cle)
        if (duGroupe.length === 0) return null
        return (
          <section key={cle} aria-labelledby={`groupe-${cle}`}>
            <h2 id={`groupe-${cle}`}>{titre}</h2>
            {cle === 'signee' && (
              <p>
                Préparées d’après vos réponses. La personne élue les signe avec le dossier{'\u00A0'}: rien à
                envoyer.
              </p>
            )}
            {duGroupe.map((piece) => (
              <CartePiece key={piece.type} dossierId={dossier.id} piece={piece} declarable />
            ))}
          </section>
        )
      })}
      <Boutons>
        {[
          <LienBouton key="suite" href={`/espace/dossiers/${dossier.id}/etapes/recapitulatif`}>
            Continuer
          </LienBouton>,
          <LienBouton key="quitter" variante="secondaire" href={`/espace/dossiers/${dossier.id}`}>
            Quitter
          </LienBouton>,
        ]}
      </Boutons>
    </CadreEtape>
  )
}
