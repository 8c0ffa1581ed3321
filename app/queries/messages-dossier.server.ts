import { lecture } from '~/adapters/db/base.server'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { ouvrirSuivi } from './cadre-suivi.server'

/** The thread of a dossier, the oldest first. @throws 404 */
export async function messagesDossier(acteur: Acteur, dossierId: string) {
  const { dossier, cadre } = await ouvrirSuivi(acteur, dossierId)
  const messages = await lecture().message.findMany({ where: { dossierId }, orderBy: { le: 'asc' } })
  const auteurs = await lecture().personne.findMany({
    where: { id: { in: [...new Set(messages.map(({ auteurId }) => auteurId))] } },
  })
  return {
    cadre,
    depose: dossier.statut !== 'brouillon',
    aCorriger: dossier.statut === 'a_corriger',
    messages: messages.map(({ id, auteurId, cote, texte, le, luLe }) => {
      const auteur = auteurs.find((personne) => personne.id === auteurId)
      return {
        id,
        auteur: auteur ? nomComplet(auteur) : '',
        prefecture: cote === 'prefecture',
        texte,
        le,
        luLe,
      }
    }),
    nonLus: messages.some(({ cote, luLe }) => cote === 'prefecture' && luLe === null),
  }
}
