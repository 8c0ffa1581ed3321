import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import type { EntreeMenu } from '~/components/menus'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import type { loader as loaderRacine } from '~/root'

export const meta: MetaFunction = () => [{ title: titre('Plan du site') }]

const RUBRIQUES: readonly { readonly titre: string; readonly pages: readonly EntreeMenu[] }[] = [
  {
    titre: 'Ouvrir un espace numérique',
    pages: [
      { libelle: 'Accueil', href: '/' },
      { libelle: 'Simuler la DETR', href: '/simulateur-detr' },
      { libelle: 'Commencer un dossier', href: '/espace/dossiers/nouveau' },
      { libelle: 'Se connecter', href: '/connexion' },
    ],
  },
  {
    titre: 'Se faire aider',
    pages: [
      { libelle: 'Aide', href: '/aide' },
      { libelle: 'Contact', href: '/contact' },
    ],
  },
  {
    titre: 'Règles et calculs',
    pages: [
      { libelle: 'Vérifier son équipement', href: '/verifier-equipement' },
      { libelle: 'Annexe technique', href: '/annexe-technique' },
      { libelle: 'Règles appliquées', href: '/regles-appliquees' },
      { libelle: 'API publique', href: '/api' },
    ],
  },
  {
    titre: 'À propos de ce site',
    pages: [
      { libelle: 'Accessibilité\u00A0: non conforme', href: '/accessibilite' },
      { libelle: 'Mentions légales', href: '/mentions-legales' },
      { libelle: 'Données personnelles', href: '/donnees-personnelles' },
      { libelle: 'Cookies', href: '/cookies' },
    ],
  },
]

export default function PlanDuSite() {
  const racine = useRouteLoaderData<typeof loaderRacine>('root')
  const demo = racine?.demo
    ? [{ titre: 'Démonstration', pages: [{ libelle: 'Comptes d’essai', href: '/demonstration' }] }]
    : []
  const menu = racine?.personne ? [{ titre: 'Votre menu', pages: racine.menu }] : []
  return (
    <PageTexte titre="Plan du site">
      {[...menu, ...RUBRIQUES, ...demo].map((rubrique) => (
        <section key={rubrique.titre}>
          <h2>{rubrique.titre}</h2>
          <ul>
            {rubrique.pages.map(({ libelle, href }) => (
              <li key={href}>
                <a href={href}>{libelle}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PageTexte>
  )
}
