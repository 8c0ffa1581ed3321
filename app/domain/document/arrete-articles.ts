import { formatJour } from '../commun/jour'
import { formatMontant, formatTaux, somme } from '../commun/montant'
import type { DonneesArreteAttributif } from './arrete-attributif'
import { article, type Bloc } from './bloc'
import { a, autorite, type ContexteLettre } from './contexte'
import { montantEnLettres, nombreEnLettres } from './en-lettres'

/**
 * The seven articles of the arrêté. Articles 1 to 6 hold what R2334-26 demands: a) operation, b) calendar,
 * amount, rate, c) delays, d) payment, reversement, unchanged use. Protected: no agent rewrites them.
 *
 * @source art. R2334-26 CGCT
 */
export function articlesArrete(contexte: ContexteLettre, donnees: DonneesArreteAttributif): readonly Bloc[] {
  return [
    ...articleOperation(contexte, donnees),
    articleMontant(contexte, donnees),
    articleDelais(donnees),
    articlePaiement(),
    articlePublicite(donnees.affichage),
    articleReversement(donnees.anneesAffectation),
    articleExecution(contexte),
  ]
}

function articleOperation({ dossier }: ContexteLettre, donnees: DonneesArreteAttributif): readonly Bloc[] {
  const { lignes, coutTotal } = donnees
  return [
    article(
      1,
      'Opération',
      `L’opération subventionnée est la suivante\u00A0: ${dossier.intitule} (dossier n°\u00A0${dossier.numero}). ${donnees.caracteristiques}`,
      `Ses dépenses, de nature d’investissement, sont estimées à ${formatMontant(coutTotal)} HT (${montantEnLettres(coutTotal)} hors taxes).`,
    ),
    {
      type: 'tableau',
      titre: 'Dépenses de l’opération, en euros hors taxes (HT)',
      colonnes: [
        { titre: 'Désignation', alignement: 'gauche' },
        { titre: 'Dépense prévue HT', alignement: 'droite' },
        { titre: 'Dépense retenue HT', alignement: 'droite' },
      ],
      lignes: lignes.map((ligne) => [
        ligne.designation,
        formatMontant(ligne.montant),
        formatMontant(ligne.retenu),
      ]),
      total: ['Total', formatMontant(coutTotal), formatMontant(somme(lignes.map((ligne) => ligne.retenu)))],
    },
  ]
}

function articleMontant({ beneficiaire }: ContexteLettre, donnees: DonneesArreteAttributif): Bloc {
  const { montant, assiette, taux, imputation, engagement } = donnees
  const numeroEngagement = engagement === null ? '' : ` Engagement juridique n°\u00A0${engagement}.`
  return article(
    2,
    'Montant de la subvention',
    `Une subvention d’un montant maximal de ${formatMontant(montant)} (${montantEnLettres(montant)}) est attribuée ${a(beneficiaire.designation)}.`,
    `Elle correspond au taux de ${formatTaux(taux)} appliqué à une dépense subventionnable de ${formatMontant(assiette)} HT (${montantEnLettres(assiette)} hors taxes).`,
    `Elle est imputée sur les crédits du ${imputation}.${numeroEngagement}`,
  )
}

function articleDelais({ debutPrevuLe, finPrevueLe }: DonneesArreteAttributif): Bloc {
  return article(
    3,
    'Calendrier et délais',
    `L’opération est prévue du ${formatJour(debutPrevuLe)} au ${formatJour(finPrevueLe)}.`,
    'Elle doit commencer dans un délai de deux ans à compter de la notification du présent arrêté. À défaut, la caducité de la subvention est constatée. Ce délai peut être prolongé d’un an au plus, sur demande justifiée reçue avant son terme (article R2334-28).',
    'Elle doit être terminée dans un délai de quatre ans à compter de la date déclarée du commencement. Passé ce délai, elle est considérée comme terminée et aucune demande de paiement n’est plus recevable. Ce délai peut être prolongé de deux ans au plus, par décision motivée, si le projet n’est pas dénaturé et si l’inachèvement n’est pas le fait du bénéficiaire (article R2334-29).',
  )
}

function articlePaiement(): Bloc {
  return article(
    4,
    'Versement',
    'Une avance de 30\u00A0% peut être versée au vu du document qui informe du commencement. Des acomptes sont versés au fur et à mesure, au vu des justificatifs de paiement\u202F; avec l’avance, ils ne dépassent pas 80\u00A0% de la subvention.',
    'Le solde est versé au vu des justificatifs de paiement et d’un certificat signé du représentant du bénéficiaire, qui atteste l’achèvement, la conformité de l’opération, son coût final et son financement définitif.',
    'La somme due est égale au taux de l’article 2 appliqué à la dépense réelle hors taxes, dans la limite de la dépense subventionnable (article R2334-30).',
  )
}

function articlePublicite(affichage: boolean): Bloc {
  const information =
    'Le bénéficiaire informe sans délai la préfecture du commencement, de l’achèvement et de toute modification de l’opération.'
  if (!affichage) return article(5, 'Information', information)
  return article(
    5,
    'Publicité et information',
    'Le plan de financement est affiché au siège du bénéficiaire et publié sur son site internet s’il existe, au plus tard quinze jours après le début de l’opération. Un panneau visible indique le nom et le montant de chaque financeur. Si le coût total dépasse 10\u202F000,00\u00A0€, une plaque permanente est posée au plus tard trois mois après l’achèvement (article D1111-8).',
    information,
  )
}

function articleReversement(annees: number): Bloc {
  const duree = `${nombreEnLettres(annees)} ${annees > 1 ? 'ans' : 'an'}`
  return article(
    6,
    'Reversement et maintien de l’affectation',
    `L’affectation des biens subventionnés ne peut être modifiée sans autorisation pendant ${duree} à compter de leur acquisition.`,
    'Le reversement total ou partiel de la subvention est demandé si cette affectation est modifiée sans autorisation, si les dotations de l’État dépassent 80\u00A0% de la dépense subventionnable, si la participation minimale du bénéficiaire n’est pas respectée, ou si l’opération n’est pas terminée dans le délai de l’article 3 (article R2334-31).',
  )
}

function articleExecution({ service, beneficiaire }: ContexteLettre): Bloc {
  const { titre: qui } = autorite(service)
  return article(
    7,
    'Exécution',
    `${qui} et le directeur départemental des finances publiques sont chargés, chacun en ce qui le concerne, de l’exécution du présent arrêté, qui est notifié ${a(beneficiaire.designation)}.`,
  )
}
