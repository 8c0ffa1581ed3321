import type { Recours } from './bloc'
import { autorite, type Beneficiaire, type ServiceLettre } from './contexte'

/** What a département fixes about remedies; null: the default wording. */
export type ReglagesRecours = {
  /** Effect of silence on the recours gracieux, in words. */
  readonly silence: string | null
  /** Where to file online. */
  readonly telerecours: string | null
}

export const RECOURS_PAR_DEFAUT: ReglagesRecours = { silence: null, telerecours: null }

/** The rule on silence is not the same for a public body and for a private person (code des relations … L100-3). */
const SILENCE: Record<'public' | 'prive', string> = {
  public:
    'Le silence gardé pendant deux mois sur ce recours gracieux vaut décision de rejet (article R421-2 du code de justice administrative).',
  prive:
    'Le silence gardé pendant deux mois sur ce recours gracieux vaut décision de rejet (articles L231-4 et L411-2 du code des relations entre le public et l’administration).',
}

/**
 * « Voies et délais de recours », for decisions only: gracieux, then the court, two months from notification.
 * A protected block: an agent does not rewrite it; court and local wording are settings.
 *
 * @source art. R421-1 and R421-2 CJA, art. L411-2 CRPA for private persons
 */
export function redigerRecours(
  service: ServiceLettre,
  { nature }: Pick<Beneficiaire, 'nature'>,
  reglages: ReglagesRecours = RECOURS_PAR_DEFAUT,
): Recours {
  const genre = nature === 'association' ? 'prive' : 'public'
  const { du, complet } = autorite(service)
  return {
    titre: 'Voies et délais de recours',
    paragraphes: [
      `Si vous contestez cette décision, vous pouvez, dans les deux mois qui suivent sa notification, demander à ${complet.replace(/^le préfet/, 'M. le préfet').replace(/^la préfète/, 'Mme la préfète')} de la revoir (recours gracieux, ${service.adresse}). ${reglages.silence ?? SILENCE[genre]}`,
      `Vous pouvez aussi saisir le ${premiereMinuscule(service.tribunal)}, dans les deux mois qui suivent la notification de cette décision, ou la réponse, même implicite, ${du} à votre recours gracieux (article R421-1 du code de justice administrative). Le tribunal peut être saisi par courrier, ou en ligne sur ${reglages.telerecours ?? 'www.telerecours.fr'}.`,
    ],
  }
}

function premiereMinuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1)
}
