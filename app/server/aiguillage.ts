import { createRequestHandler, type RequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'

type Options = Omit<Parameters<typeof createRequestHandler>[0], 'build'>
type Routes = ServerBuild['routes']

/**
 * Remix behind Express, one handler for each first segment of a path (`/instruction`, `/espace`…). Remix ranks and tries
 * every route at each of its five looks at a URL: 5 ms a page with a hundred routes, under 1 ms with the dozen of an
 * area. Each area keeps the routes without a first segment of their own: the home page and the 404.
 */
export function creerAiguillage(build: ServerBuild, options: Options): RequestHandler {
  const entier = createRequestHandler({ build, ...options })
  const parts = new Map<string, RequestHandler>()
  for (const segment of new Set(Object.keys(build.routes).map((id) => premierSegment(build.routes, id)))) {
    const routes = garder(build.routes, segment)
    // What the page tells the browser of its routes: the others are asked from `/__manifest` when a link needs them.
    const connues = Object.entries(build.assets.routes).filter(([id]) => id in routes)
    const assets = { ...build.assets, routes: Object.fromEntries(connues) }
    parts.set(segment, createRequestHandler({ build: { ...build, routes, assets }, ...options }))
  }
  return (requete, reponse, suite) => {
    const gerer =
      requete.path === '/__manifest' ? entier : (parts.get(segmentDe(requete.path)) ?? parts.get(''))
    return (gerer ?? entier)(requete, reponse, suite)
  }
}

/** The routes of one area, with their parents and those of no area. */
export function garder(routes: Routes, segment: string): Routes {
  const gardees = new Set<string>()
  for (const id of Object.keys(routes)) {
    if (![segment, ''].includes(premierSegment(routes, id))) continue
    for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
      gardees.add(route.id)
  }
  return Object.fromEntries(Object.entries(routes).filter(([id]) => gardees.has(id)))
}

/** Of a route: what its path begins with; empty for the root, the home page, a parameter, the splat. */
function premierSegment(routes: Routes, id: string): string {
  const morceaux: string[] = []
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
    morceaux.unshift(route.path ?? '')
  const [premier = ''] = morceaux.join('/').split('/').filter(Boolean)
  return /^[:*]/.test(premier) || premier.includes('?') ? '' : premier
}

/** Of a URL; its data are asked under the same path with `.data`. */
function segmentDe(chemin: string): string {
  const [, premier = ''] = chemin.split('/')
  try {
    return decodeURIComponent(premier).replace(/\.data$/, '')
  } catch {
    return ''
  }
}
