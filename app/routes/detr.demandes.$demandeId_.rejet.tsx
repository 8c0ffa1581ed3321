import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageDemande } from '~/components/detr/page-demande'
import { FormulaireRejet } from '~/components/detr/rejet'
import { titre } from '~/components/titre'
import { MOTIFS_REJET } from '~/domain/detr/motifs-rejet'
import { agirRejet, lireRejet } from './detr-commun/rejet.server'

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'instructeur_detr')
  return lireRejet(args)
}

export async function action(args: ActionFunctionArgs) {
  requireAgent(args, 'instructeur_detr')
  return agirRejet(args, ['refuser_detr', 'sans_suite_detr'])
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Refuser ou ne pas retenir', { objet: lu?.demande.organisation }) },
]

const VIDE = { sens: '', motifs: [], mots: '', signataireId: '' }
const SENS = [
  { valeur: 'sans_suite_detr', libelle: 'Ne pas la retenir cette année' },
  { valeur: 'refuser_detr', libelle: 'La refuser' },
] as const

/** Refusal or closing: the reasons, the letter to read, then the proposal. */
export default function Rejet() {
  const { demande, signataires } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageDemande demande={demande} titre="Refuser ou ne pas retenir" motifs={reponse?.motifs}>
      <FormulaireRejet
        version={demande.version}
        sens={SENS.map((sens) => ({
          ...sens,
          motifs: MOTIFS_REJET[sens.valeur].map(({ code, phrase, source }) => ({
            valeur: code,
            libelle: phrase,
            ...(source ? { indication: source } : {}),
          })),
        }))}
        signataires={signataires}
        motifs={reponse?.motifs}
        saisie={reponse?.saisie ?? VIDE}
        apercu={reponse?.apercu ?? null}
      />
    </PageDemande>
  )
}
