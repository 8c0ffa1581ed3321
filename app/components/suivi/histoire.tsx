import { Frise, type Jalon } from '../frise'
import { JourTexte } from '../jour-texte'

export type HistoireProps = {
  titre: string
  lignes: readonly { id: string; titre: string; par: string | null; le: Date }[]
  /** What is still to come, in words. */
  suite?: readonly Jalon[]
}

/** What happened and what comes next, in words. */
export function Histoire({ titre, lignes, suite = [] }: HistoireProps) {
  const faits = lignes.map(
    ({ id, titre: intitule, par, le }): Jalon => ({
      cle: id,
      titre: intitule,
      etat: 'fait',
      date: <JourTexte instant={le} />,
      detail: par && `Par ${par}`,
    }),
  )
  if (faits.length + suite.length === 0) return <p className="mg-vide">Rien pour l’instant.</p>
  return <Frise titre={titre} jalons={[...faits, ...suite]} />
}
