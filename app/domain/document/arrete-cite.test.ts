import { describe, expect, test } from 'vitest'
import { ARRETE_A_VENIR, citerArrete, masquerArrete } from './arrete-cite'
import { textesDe } from './bloc'
import { PROJET } from './exemples'
import { redigerNotification } from './notification'

const brouillon = () => {
  const redigee = redigerNotification(PROJET, {
    arrete: ARRETE_A_VENIR,
    montant: 115_200,
    assiette: 144_006,
    taux: 8_000,
    affichage: true,
  })
  if (!redigee.ok) throw new Error('refused')
  return masquerArrete(redigee.value)
}

describe('the notification quotes an arrêté that has no number yet', () => {
  test('the draft says so, in brackets', () => {
    const texte = textesDe(brouillon()).join(' ')
    expect(texte).toContain('[numéro donné à la signature] du [jour de la signature]')
    expect(texte).not.toContain(ARRETE_A_VENIR.numero)
    expect(texte).not.toContain('1900')
  })

  test('the signature fills them, and changes nothing else', () => {
    const avant = textesDe(brouillon())
    const apres = textesDe(citerArrete(brouillon(), { numero: 'DETR-04-2026-0007', date: '2026-07-01' }))
    expect(apres.join(' ')).toContain('DETR-04-2026-0007 du 1er\u00A0juillet\u00A02026')
    expect(apres.filter((texte, rang) => texte !== avant[rang])).toHaveLength(1)
  })
})
