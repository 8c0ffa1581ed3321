import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { Accordeon } from '~/components/accordeon'
import { BlocCode } from '~/components/bloc-code'
import { PageTexte } from '~/components/page-texte'
import { Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { exemplesApi } from '~/queries/exemples-api.server'

export const meta: MetaFunction = () => [{ title: titre('API publique') }]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return { origine: contexte(args).origine, ...(await exemplesApi(new Date())) }
}

const CODES = [
  { code: '200', sens: 'Le calcul est fait.' },
  { code: '400', sens: 'La demande est illisible ou incohérente\u00A0: toutes ses erreurs sont données.' },
  { code: '404', sens: 'L’adresse ou la version de l’annexe n’existe pas.' },
  { code: '405', sens: 'Cette adresse attend une autre méthode\u00A0: l’en-tête Allow la nomme.' },
  { code: '413', sens: 'Le corps dépasse 64\u00A0Kio.' },
  { code: '415', sens: 'Le corps n’est pas du JSON (Content-Type\u00A0: application/json).' },
  {
    code: '429',
    sens: 'Trop de demandes à la suite\u00A0: l’en-tête Retry-After dit combien de secondes attendre.',
  },
] as const

/** What the public calculators do, each with a request and the answer that it really gives. */
export default function Api() {
  const { origine, calculateurs, faute } = useLoaderData<typeof loader>()
  return (
    <PageTexte titre="API publique">
      <p className="fr-text--lead">
        Quatre calculs du portail sont ouverts aux logiciels{'\u00A0'}: le plan de financement, les dates et
        les versements de la dotation d’équipement des territoires ruraux (DETR), et l’annexe technique.
      </p>
      <p>
        Aucun compte, aucun cookie{'\u00A0'}: envoyez du JSON, lisez du JSON. Rien n’est enregistré. Un
        résultat informe{'\u00A0'}: seule la préfecture décide.
      </p>
      <p>
        La <a href="/api/v1/openapi.json">description OpenAPI 3.1</a> sert à écrire un client. Les règles
        appliquées sont sur la page <a href="/regles-appliquees">Règles appliquées</a>.
      </p>
      {calculateurs.map(({ chemin, nom, titre: nomDuCalcul, description, requete, reponse }) => (
        <section key={chemin} id={nom.toLowerCase()}>
          <h2>{nomDuCalcul}</h2>
          <p>{description}</p>
          <p>
            <code>
              POST {origine}/api/v1{chemin}
            </code>
          </p>
          <BlocCode titre={`Demande\u00A0: ${nomDuCalcul.toLowerCase()}`} texte={requete} />
          <Accordeon titre="La réponse d’aujourd’hui">
            <BlocCode titre={`Réponse\u00A0: ${nomDuCalcul.toLowerCase()}`} texte={reponse} />
          </Accordeon>
        </section>
      ))}
      <h2>Écrire les valeurs</h2>
      <ul>
        <li>
          Un montant est un texte en euros hors taxes avec un point et deux décimales au plus, "1440.06", ou
          un nombre. Au plus 999{'\u202F'}999{'\u202F'}999,99{'\u00A0'}€.
        </li>
        <li>Un taux va de 0 à 100, avec deux décimales au plus.</li>
        <li>Une date est un jour à Paris, "2026-03-10".</li>
        <li>null compte comme une valeur absente. Un champ inconnu est refusé.</li>
      </ul>
      <h2>Quand la demande est refusée</h2>
      <p>
        Toutes les erreurs viennent ensemble, chacune avec le chemin de son champ et une phrase prête à
        afficher.
      </p>
      <BlocCode titre="Demande fautive" texte={faute.requete} />
      <BlocCode titre="Réponse, code 400" texte={faute.reponse} />
      <Tableau
        titre="Codes de réponse"
        lignes={CODES}
        cleDe={({ code }) => code}
        colonnes={[
          { cle: 'code', titre: 'Code', contenu: ({ code }) => code },
          { cle: 'sens', titre: 'Sens', contenu: ({ sens }) => sens },
        ]}
      />
      <h2>Limites</h2>
      <p>
        Un corps pèse 64{'\u00A0'}Kio au plus. Chaque adresse envoie 100 demandes par seconde, et jusqu’à 500
        d’affilée. Tous les sites peuvent appeler ces calculs depuis un navigateur.
      </p>
    </PageTexte>
  )
}
