import { Form } from '@remix-run/react'
import { formatInstant } from '~/domain/commun/jour'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import type { Saisie } from '~/forms/parse'
import { Alerte } from '../alerte'
import { Bouton } from '../bouton'
import { LienBouton } from '../lien-bouton'
import { Tableau } from '../tableau'
import { aplatir, type Difference, listDifferences } from './aplatir'
import { CadreEtape, type DossierDeLaPage } from './cadre-etape'

export type ConflitDePage = { par: string; le: Date | string; version: number; valeurs: Saisie }

export type ComparaisonProps = {
  etape: EtapeRubrique
  dossier: DossierDeLaPage
  conflit: ConflitDePage
  /** What this person typed. */
  saisie: Saisie
}

/** Two people changed the same page: both answers, and a choice. Nothing is overwritten in silence. */
export function Comparaison({ etape, dossier, conflit, saisie }: ComparaisonProps) {
  const differences = listDifferences(etape, saisie, conflit.valeurs)
  return (
    <CadreEtape etape={etape} dossier={dossier}>
      <Alerte ton="warning" titre={`${conflit.par} a changé cette page`} annoncee>
        <p>
          C’était le {formatInstant(new Date(conflit.le))}. Comparez, puis choisissez ce que vous gardez. Rien
          n’est perdu tant que vous n’avez pas choisi.
        </p>
      </Alerte>
      <Tableau<Difference>
        titre="Les réponses qui diffèrent"
        colonnes={[
          { cle: 'libelle', titre: 'Réponse', contenu: ({ libelle }) => libelle },
          { cle: 'a', titre: 'Ce que vous avez écrit', contenu: ({ a }) => a || 'Vide' },
          { cle: 'b', titre: `Ce que ${conflit.par} a écrit`, contenu: ({ b }) => b || 'Vide' },
        ]}
        lignes={differences}
        cleDe={({ champ }) => champ}
        vide="Les réponses sont les mêmes."
      />
      <Form method="post" className="fr-mb-2w">
        <input type="hidden" name="version" value={conflit.version} />
        {aplatir(saisie).map(([nom, valeur], rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hidden fields do not move
          <input key={rang} type="hidden" name={nom} value={valeur} />
        ))}
        <Bouton name="intention" value="recalculer">
          Garder ce que j’ai écrit
        </Bouton>
      </Form>
      <LienBouton variante="secondaire" href={`/espace/dossiers/${dossier.id}/etapes/${etape}`}>
        Garder ce que {conflit.par} a écrit
      </LienBouton>
    </CadreEtape>
  )
}
