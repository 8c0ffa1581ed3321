import { type PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib'
import type { Feuille } from './toile.server'

export type RoleStructure =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Span'
  | 'Sect'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'

/** A node of the logical structure: what it is, what it holds, and the marked content it owns. */
export type Noeud = {
  readonly role: RoleStructure
  readonly enfants: Noeud[]
  readonly contenu: { readonly feuille: Feuille; readonly marque: number }[]
}

export function noeud(role: RoleStructure, parent: Noeud | null): Noeud {
  const neuf: Noeud = { role, enfants: [], contenu: [] }
  parent?.enfants.push(neuf)
  return neuf
}

/** Writes the structure tree: what a screen reader follows, in reading order. */
export function ecrireStructure(pdf: PDFDocument, racine: Noeud, feuilles: readonly Feuille[]): void {
  const { context, catalog } = pdf
  const arbre = context.nextRef()
  const refs = new Map<Noeud, PDFRef>()
  const ecrire = (element: Noeud, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    refs.set(element, ref)
    const marques = element.contenu.map(({ feuille, marque }) =>
      context.obj({ Type: 'MCR', Pg: feuille.page.ref, MCID: marque }),
    )
    const enfants = element.enfants.map((enfant) => ecrire(enfant, ref))
    context.assign(
      ref,
      context.obj({
        Type: 'StructElem',
        S: element.role,
        P: parent,
        K: [...marques, ...enfants],
        ...(element.role === 'TH' ? { A: { O: 'Table', Scope: 'Column' } } : {}),
      }),
    )
    return ref
  }
  const document = ecrire(racine, arbre)
  const parents = feuilles.flatMap(({ page, marques }, rang) => {
    page.node.set(PDFName.of('StructParents'), context.obj(rang))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    return [context.obj(rang), context.obj(marques.map((marque) => refs.get(marque) as PDFRef))]
  })
  context.assign(
    arbre,
    context.obj({
      Type: 'StructTreeRoot',
      K: [document],
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: feuilles.length,
    }),
  )
  catalog.set(PDFName.of('StructTreeRoot'), arbre)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('Lang'), PDFString.of('fr-FR'))
}
