import { lecture } from '~/adapters/db/base.server'
import { lireContenu } from '~/adapters/db/contenu-signature.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { ETAPES_RUBRIQUE } from '~/domain/dossier/etapes'
import { SCHEMAS_ETAPES } from '~/forms/etapes'
import { parseSaisie } from '~/forms/parse'
import { ajouterFichier } from '~/usecases/ajouter-fichier.server'
import { creerDossier } from '~/usecases/creer-dossier.server'
import { enregistrerEtape, type SaisieEtape } from '~/usecases/enregistrer-etape.server'
import { envoyerSignature } from '~/usecases/envoyer-signature.server'
import { signerEtDeposer } from '~/usecases/signer-et-deposer.server'
import { executerTravaux, exiger } from './horloge'
import { deliberationExemple, devisExemple } from './pieces-exemple'
import { type Projet, partager, rubriquesDe } from './rubriques'

/** Opens the dossier and types the five steps, as the secretary. */
export async function preparer(projet: Projet, le: Date): Promise<string> {
  const { acteur } = projet.organisation.preparateur
  const voie = projet.detr === 0 ? 'sans' : 'libre'
  const cree = await creerDossier(acteur, { organisationId: projet.organisation.id, voie }, le)
  const { dossierId } = exiger(cree, 'creer')
  const rubriques = rubriquesDe(projet)
  for (const etape of ETAPES_RUBRIQUE) {
    const ouverte = await lecture().rubrique.findUnique({ where: { dossierId_etape: { dossierId, etape } } })
    const saisie = rubriques[etape]
    const lu = parseSaisie(SCHEMAS_ETAPES[etape], saisie)
    if (!lu.ok) throw new Error(`Démonstration, ${etape} : ${JSON.stringify(lu.erreurs)}`)
    const enregistree = {
      dossierId,
      etape,
      version: ouverte?.version ?? 0,
      saisie,
      lu: lu.value,
    } as SaisieEtape
    exiger(await enregistrerEtape(acteur, enregistree, le), etape)
  }
  return dossierId
}

/** Joins the quote and the délibération: real PDF files. */
export async function joindrePieces(
  projet: Projet,
  dossierId: string,
  le: Date,
  types = ['devis', 'deliberation'],
): Promise<void> {
  const { organisation, coutTotal, detr } = projet
  const octetsDe = (type: string) =>
    type === 'devis'
      ? devisExemple(organisation.nom, partager(coutTotal))
      : deliberationExemple(organisation.nom, coutTotal, detr)
  for (const type of types) {
    const fichier = { nom: `${type}.pdf`, type: 'application/pdf', octets: await octetsDe(type) }
    exiger(
      await ajouterFichier(organisation.preparateur.acteur, { dossierId, type, fichier }, le),
      `piece ${type}`,
    )
  }
}

export async function faireSigner({ organisation }: Projet, dossierId: string, le: Date): Promise<void> {
  exiger(
    await envoyerSignature(organisation.preparateur.acteur, { dossierId, version: null }, le),
    'envoyer_signature',
  )
  await executerTravaux(le)
}

/** Signed by the élu from their own account: number, receipt, mail. */
export async function deposer({ organisation }: Projet, dossierId: string, le: Date): Promise<void> {
  const { empreinte } = lireContenu(await lireDossierComplet(lecture(), dossierId))
  exiger(
    await signerEtDeposer({ acteur: organisation.elu.acteur, dossierId }, { empreinteVue: empreinte }, le),
    'deposer',
  )
  await executerTravaux(le)
}
