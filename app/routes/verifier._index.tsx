import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'

export const meta: MetaFunction = () => [{ title: titre('Vérifier une lettre') }]

export function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const code = new URL(args.request.url).searchParams.get('code')?.trim()
  if (code) throw redirect(`/verifier/${encodeURIComponent(code)}`)
  return null
}

export default function Verifier() {
  return (
    <PageTexte titre="Vérifier une lettre">
      <p>
        Chaque lettre de la préfecture porte un code de 12 signes, en bas de page. Écrivez-le pour savoir si
        elle est authentique.
      </p>
      <form method="get">
        <Champ
          name="code"
          libelle="Code de vérification"
          indication="Par exemple&nbsp;: K7QM-2XH9-RTBD."
          largeur="md"
          spellCheck={false}
          autoComplete="off"
          required
        />
        <Bouton>Vérifier</Bouton>
      </form>
    </PageTexte>
  )
}
