import type { ReactNode } from 'react'
import { formatJour } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import { Alerte } from '../alerte'
import { BlocContact } from '../bloc-contact'
import { Bouton } from '../bouton'
import { JourTexte } from '../jour-texte'
import type { DossierSuivi } from './cadre-dossier'
import { EtatDossier } from './etat-dossier'
import { FormulaireSignature, type FormulaireSignatureProps } from './formulaire-signature'
import { Recu, type RecuDepot } from './recu'

type Cadre = Pick<DossierSuivi, 'organisation' | 'service'>

/** What a link shows: each state is a page of its own. */
export type EtatSignature =
  | { etat: 'finie' }
  | { etat: 'deja'; cadre: Cadre; le: string }
  | { etat: 'deposee'; cadre: Cadre; recu: RecuDepot }
  | { etat: 'refusee'; cadre: Cadre }
  | { etat: 'a_ouvrir'; cadre: Cadre; par: string; pour: string; expireLe: Date; ailleurs: boolean }
  | { etat: 'a_signer'; cadre: Cadre; resume: FormulaireSignatureProps['resume'] }

export type PageSignatureProps = { page: EtatSignature; jeton: string; motifs?: readonly Motif[] }

/** The page behind a link of signature, for a phone first. */
export function PageSignature({ page, jeton, motifs }: PageSignatureProps) {
  switch (page.etat) {
    case 'finie':
      return (
        <Gabarit titre="Ce lien n’est plus valable">
          <p>
            Il a déjà servi, il a expiré, ou un autre lien l’a remplacé. Demandez à la personne qui prépare le
            dossier de vous l’envoyer de nouveau.
          </p>
        </Gabarit>
      )
    case 'deja':
      return (
        <Gabarit titre="Dossier déjà signé" cadre={page.cadre}>
          <EtatDossier ton="info">{`Ce dossier a déjà été signé le ${formatJour(page.le)}.`}</EtatDossier>
          <p>L’accusé de réception est dans votre boîte aux lettres électronique.</p>
        </Gabarit>
      )
    case 'deposee':
      return (
        <Gabarit titre={`C’est déposé\u00A0: ${page.cadre.organisation}`} cadre={page.cadre}>
          <Recu recu={page.recu} pdf="courriel" />
          <p>Vous n’avez rien d’autre à faire{'\u00A0'}: vous pouvez fermer cette page.</p>
        </Gabarit>
      )
    case 'refusee':
      return (
        <Gabarit titre="Vous n’avez pas signé" cadre={page.cadre}>
          <p>Votre mot est envoyé à la personne qui prépare. Elle vous enverra un autre lien.</p>
        </Gabarit>
      )
    case 'a_ouvrir':
      return <AOuvrir page={page} jeton={jeton} motifs={motifs} />
    case 'a_signer':
      return (
        <Gabarit titre={`Dossier à signer\u00A0: ${page.cadre.organisation}`} cadre={page.cadre}>
          <FormulaireSignature
            resume={page.resume}
            action={`/signature/${jeton}/signer`}
            refusHref={`/signature/${jeton}/refuser`}
            motifs={motifs}
          />
        </Gabarit>
      )
  }
}

type AOuvrirProps = {
  page: Extract<EtatSignature, { etat: 'a_ouvrir' }>
  jeton: string
  motifs?: readonly Motif[]
}

function AOuvrir({ page, jeton, motifs = [] }: AOuvrirProps) {
  return (
    <Gabarit titre={`Dossier à signer\u00A0: ${page.cadre.organisation}`} cadre={page.cadre}>
      {motifs.map(({ code, message }) => (
        <Alerte key={code} ton="error" annoncee>
          {message}
        </Alerte>
      ))}
      <EtatDossier ton="info">{`En attente de la signature de ${page.pour}`}</EtatDossier>
      <form method="post" action={`/signature/${jeton}/ouvrir`} className="fr-mb-3w">
        <Bouton>Lire et signer</Bouton>
      </form>
      <p>
        {page.par && `${page.par} a préparé ce dossier. `}Il attend votre signature jusqu’au{' '}
        <JourTexte instant={page.expireLe} />.
      </p>
      <p className="mg-source">
        {page.ailleurs
          ? 'Ce lien a été ouvert sur un autre appareil\u00A0: un code sera envoyé à l’adresse de la personne qui signe.'
          : 'Cet appareil sera reconnu. Transféré à quelqu’un d’autre, le lien ne permet pas de signer.'}
      </p>
    </Gabarit>
  )
}

export type GabaritProps = { titre: string; cadre?: Cadre; children: ReactNode }

/** One column, no breadcrumb: the élu has no account, and nowhere else to go. */
export function Gabarit({ titre, cadre, children }: GabaritProps) {
  return (
    <div className="fr-container fr-my-3w mg-suivi mg-suivi--signature">
      <div className="mg-texte">
        <h1 className="mg-suivi__titre">{titre}</h1>
        {children}
      </div>
      {cadre && <BlocContact {...cadre.service} />}
    </div>
  )
}
