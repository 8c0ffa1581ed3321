import { complet, liste, type Schema, texte } from './schema'

/** What every calculator shares. */
export const SCHEMAS_COMMUNS: Readonly<Record<string, Schema>> = {
  Montant: {
    description:
      'Montant en euros hors taxes\u00A0: un texte avec un point et au plus deux décimales ("1893.39"), ou un nombre qui en a au plus deux. Au plus 999999999.99.',
    anyOf: [
      { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,2})?$' },
      { type: 'number', minimum: 0, maximum: 999_999_999.99 },
    ],
  },
  Taux: {
    description: 'Pourcentage de 0 à 100, avec au plus deux décimales, en texte ou en nombre.',
    anyOf: [
      { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,2})?$' },
      { type: 'number', minimum: 0, maximum: 100 },
    ],
  },
  Densite: {
    description: 'Habitants au km², au moins 0, en texte ou en nombre.',
    anyOf: [
      { type: 'string', pattern: '^\\d+(\\.\\d+)?$' },
      { type: 'number', minimum: 0 },
    ],
  },
  Jour: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    description: 'Jour civil à Paris, par exemple "2026-03-10", de 1900 à 2200.',
  },
  Habitants: { type: 'integer', minimum: 0, description: 'Nombre entier d’habitants.' },
  MontantEcrit: {
    type: 'string',
    pattern: '^\\d+\\.\\d{2}$',
    description: 'Montant en euros, toujours avec deux décimales.',
  },
  Erreurs: complet(
    {
      erreurs: liste(
        complet({
          champ: texte(
            'Chemin du champ, par exemple "depenses.0.montantHT"\u00A0; vide quand toute la demande est en cause.',
          ),
          message: texte('Phrase en français, prête à afficher.'),
        }),
        { minItems: 1, maxItems: 1000 },
      ),
    },
    'Toutes les erreurs de la demande, 1\u202F000 au plus.',
  ),
}
