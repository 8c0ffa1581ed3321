import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { JourTexte } from '~/components/jour-texte'
import { ListeDefinitions } from '~/components/liste-definitions'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { verifierDocument } from '~/queries/verifier-document.server'

export const meta: MetaFunction = () => [{ title: titre('Vérifier une lettre') }]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const document = await verifierDocument(args.params.code!)
  return data({ document }, { status: document ? 200 : 404 })
}

const STATUTS = {
  signe: 'Signée',
  notifie: 'Envoyée à son destinataire',
  remplace: 'Remplacée par une autre lettre',
  annule: 'Annulée',
} as const

/** What anybody who holds a letter may check: that the préfecture issued it, and what it is now. */
export default function VerifierLettre() {
  const { document } = useLoaderData<typeof loader>()
  const autre = (
    <p className="fr-mt-3w">
      <a href="/verifier">Vérifier un autre code</a>
    </p>
  )
  if (!document)
    return (
      <PageTexte titre="Vérifier une lettre">
        <Alerte ton="error">Aucune lettre ne porte ce code. Vérifiez les 12 signes.</Alerte>
        {autre}
      </PageTexte>
    )
  const vivante = document.statut === 'signe' || document.statut === 'notifie'
  return (
    <PageTexte titre="Vérifier une lettre">
      <Alerte ton={vivante ? 'success' : 'warning'}>
        {vivante ? 'Cette lettre est authentique.' : 'Cette lettre est authentique, mais elle ne sert plus.'}
      </Alerte>
      <ListeDefinitions
        absent="Sans numéro"
        lignes={[
          { terme: 'Lettre', valeur: document.titre },
          { terme: 'Numéro', valeur: document.numero },
          { terme: 'Date', valeur: <JourTexte jour={document.le} /> },
          { terme: 'Bénéficiaire', valeur: document.beneficiaire },
          { terme: 'État', valeur: STATUTS[document.statut] },
          { terme: 'Code', valeur: document.code },
          {
            terme: 'Empreinte du PDF (SHA-256)',
            valeur: <code className="mg-empreinte">{document.sha256.replace(/(.{8})(?=.)/g, '$1 ')}</code>,
          },
        ]}
      />
      {autre}
    </PageTexte>
  )
}
