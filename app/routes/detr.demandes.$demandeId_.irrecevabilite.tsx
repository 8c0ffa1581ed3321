import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageDemande } from '~/components/detr/page-demande'
import { FormulaireRejet } from '~/components/detr/rejet'
import { titre } from '~/components/titre'
import { FONDEMENTS_IRRECEVABILITE, LIBELLES_FONDEMENT } from '~/domain/detr/motifs-rejet'
import { agirRejet, lireRejet } from './detr-commun/rejet.server'

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'instructeur_detr')
  return lireRejet(args)
}

export async function action(args: ActionFunctionArgs) {
  requireAgent(args, 'instructeur_detr')
  return agirRejet(args, ['irrecevable'])
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Irrecevabilité', { objet: lu?.demande.organisation }) },
]

const VIDE = { sens: 'irrecevable', motifs: [], mots: '', signataireId: '' }

/** One lawful ground, the letter to read, then the proposal. */
export default function Irrecevabilite() {
  const { demande, signataires } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageDemande demande={demande} titre="Irrecevabilité" motifs={reponse?.motifs}>
      <FormulaireRejet
        version={demande.version}
        sens={[
          {
            valeur: 'irrecevable',
            libelle: 'Irrecevable',
            motifs: FONDEMENTS_IRRECEVABILITE.map((valeur) => ({
              valeur,
              libelle: LIBELLES_FONDEMENT[valeur].libelle,
              indication: LIBELLES_FONDEMENT[valeur].source,
            })),
          },
        ]}
        signataires={signataires}
        motifs={reponse?.motifs}
        saisie={reponse?.saisie ?? VIDE}
        apercu={reponse?.apercu ?? null}
      />
    </PageDemande>
  )
}
