export type VarianteBouton = 'principal' | 'secondaire' | 'tertiaire' | 'discret'

const CLASSES: Readonly<Record<VarianteBouton, string>> = {
  principal: 'fr-btn',
  secondaire: 'fr-btn fr-btn--secondary',
  tertiaire: 'fr-btn fr-btn--tertiary',
  discret: 'fr-btn fr-btn--tertiary-no-outline',
}

export function classesBouton(bouton: { variante: VarianteBouton; petit: boolean; icone?: string }): string {
  const taille = bouton.petit ? ' fr-btn--sm' : ''
  return `${CLASSES[bouton.variante]}${taille}${bouton.icone ? ` fr-btn--icon-left ${bouton.icone}` : ''}`
}
