const VUES = [
  {
    titre: 'La table de côté',
    texte:
      'Vue de côté. La hauteur va du sol au-dessus du plateau. Sous le plateau, le vide pour les genoux : sa hauteur, du sol au-dessous du plateau, et sa profondeur, du bord de la table vers le fond.',
  },
  {
    titre: 'La table de face',
    texte: 'Vue de face. La largeur libre va d’un pied de la table à l’autre.',
  },
] as const

/** What to measure on the table, drawn; the words under it say the same. Figures belong to the annexe. */
export function CroquisTable() {
  const [cote, face] = VUES
  return (
    <figure className="mg-croquis">
      <div className="mg-croquis__vues">
        <svg viewBox="0 0 300 190" role="img" aria-label={`${cote.titre}. ${cote.texte}`}>
          <rect className="mg-croquis__vide" x="70" y="52" width="150" height="113" />
          <rect className="mg-croquis__plein" x="70" y="40" width="180" height="12" />
          <rect className="mg-croquis__plein" x="220" y="52" width="14" height="113" />
          <rect className="mg-croquis__plein" x="10" y="165" width="280" height="3" />
          <path className="mg-croquis__cote" d="M40 40V165M33 40h14M33 165h14" />
          <path className="mg-croquis__cote" d="M190 52V165M183 53h14M183 165h14" />
          <path className="mg-croquis__cote" d="M70 140H220M71 133v14M219 133v14" />
          <text x="12" y="28">
            hauteur
          </text>
          <text x="80" y="80">
            hauteur
          </text>
          <text x="80" y="98">
            libre
          </text>
          <text x="76" y="160">
            profondeur libre
          </text>
        </svg>
        <svg viewBox="0 0 300 190" role="img" aria-label={`${face.titre}. ${face.texte}`}>
          <rect className="mg-croquis__vide" x="54" y="52" width="192" height="113" />
          <rect className="mg-croquis__plein" x="30" y="40" width="240" height="12" />
          <rect className="mg-croquis__plein" x="40" y="52" width="14" height="113" />
          <rect className="mg-croquis__plein" x="246" y="52" width="14" height="113" />
          <rect className="mg-croquis__plein" x="10" y="165" width="280" height="3" />
          <path className="mg-croquis__cote" d="M54 115H246M55 108v14M245 108v14" />
          <text x="105" y="103">
            largeur libre
          </text>
        </svg>
      </div>
      <figcaption className="fr-hint-text fr-mt-1w">
        À gauche, la table de côté{'\u00A0'}; à droite, de face. En bleu, le vide pour une personne en
        fauteuil.
      </figcaption>
    </figure>
  )
}
