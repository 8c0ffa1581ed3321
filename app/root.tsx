import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { Children, isValidElement, type ReactNode, useContext, useState } from 'react'
import { EnTete } from '~/components/en-tete'
import { EnvoiIllisible } from '~/components/envoi-illisible'
import { LiensEvitement } from '~/components/liens-evitement'
import { menuDe, rolesDuMenu } from '~/components/menus'
import { Notice } from '~/components/notice'
import { PageAbsente } from '~/components/page-absente'
import { Panne } from '~/components/panne'
import { Pied } from '~/components/pied'
import { titre } from '~/components/titre'
import { useDsfr } from '~/components/use-dsfr'
import { nomComplet } from '~/domain/commun/role'
import { RequeteContext } from './requete'
import styles from './styles/app.css?url'

export function loader({ context }: LoaderFunctionArgs) {
  const { acteur, demo, identiteEtat } = context
  return {
    personne: acteur && nomComplet(acteur),
    menu: menuDe(acteur && rolesDuMenu(acteur)),
    identiteEtat,
    notice: noticeDe(context),
    demo,
  }
}

export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: titre('Ouvrir et financer un espace numérique') }]
  const absence = isAbsence(error) ? 'Page non trouvée' : 'Un problème est survenu chez nous'
  const page = statutIllisible(error) ? 'Votre envoi n’est pas arrivé en entier' : absence
  return [{ title: titre(page, { erreur: true }) }]
}

/** 400 and 415: what was sent is not a form (see `lireFormulaire`). */
function statutIllisible(erreur: unknown): number | null {
  return isRouteErrorResponse(erreur) && [400, 415].includes(erreur.status) ? erreur.status : null
}

/** Anything that a guard threw on purpose. */
function isAbsence(erreur: unknown): boolean {
  return isRouteErrorResponse(erreur) && erreur.status < 500
}

/** One notice at a time: an incident, then the demonstration, then the mock-up. */
function noticeDe({
  statutNotice,
  demo,
  identiteEtat,
}: AppLoadContext): { titre: string; texte?: string } | null {
  if (statutNotice) return { titre: statutNotice }
  if (demo) {
    const officiel = identiteEtat ? '' : ' Ce site n’est pas un site officiel de l’État.'
    return {
      titre: 'Démonstration\u00A0:',
      texte: `personnes, dossiers et courriels sont inventés. Aucun message ne part.${officiel}`,
    }
  }
  return identiteEtat
    ? null
    : { titre: 'Maquette\u00A0–', texte: 'ce site n’est pas un site officiel de l’État' }
}

export function Layout({ children }: { children: ReactNode }) {
  const donnees = useRouteLoaderData<typeof loader>('root')
  const { nonce } = useContext(RequeteContext)
  const { pathname } = useLocation()
  const identiteEtat = donnees?.identiteEtat ?? false
  return (
    <html lang="fr" dir="ltr" data-fr-scheme="light" data-fr-theme="light" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <meta name="theme-color" content="#000091" />
        {(!identiteEtat || donnees?.demo) && <meta name="robots" content="noindex" />}
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which says to the styles that scripts run
          dangerouslySetInnerHTML={{ __html: "document.documentElement.dataset.js=''" }}
        />
        <link
          rel="preload"
          href="/fonts/maillage-sans-regular.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        <link
          rel="preload"
          href="/fonts/maillage-sans-bold.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Balises />
        <Links />
      </head>
      <body>
        <LiensEvitement />
        <EnTete
          personne={donnees?.personne ?? null}
          menu={donnees?.menu ?? menuDe(null)}
          chemin={pathname}
          identiteEtat={identiteEtat}
        />
        {donnees?.notice && <Notice titre={donnees.notice.titre}>{donnees.notice.texte}</Notice>}
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <Pied identiteEtat={identiteEtat} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** The tags of the page. « Erreur – » comes first in the title when the form was refused (RGAA 8.6, 11.10). */
function Balises() {
  const { refusee = false } = useContext(RequeteContext)
  const { key } = useLocation()
  const balises: ReactNode = Meta().props.children
  const [premiere] = useState(key)
  // The page that the server painted, not one that the browser went to afterwards.
  if (!refusee || key !== premiere) return balises
  return Children.map(balises, (balise) => {
    if (!isValidElement<{ children: string }>(balise) || balise.type !== 'title') return balise
    const { children } = balise.props
    return <title>{children.startsWith('Erreur') ? children : `Erreur – ${children}`}</title>
  })
}

export default function App() {
  useDsfr()
  return <Outlet />
}

/** Absent or not yours: the same page. Anything else is our bug, with its number. */
export function ErrorBoundary() {
  const erreur = useRouteError()
  const { incident } = useContext(RequeteContext)
  useDsfr()
  const illisible = statutIllisible(erreur)
  if (illisible !== null) return <EnvoiIllisible status={illisible} />
  return isAbsence(erreur) ? <PageAbsente /> : <Panne incident={incident} />
}
