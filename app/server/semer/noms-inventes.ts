/** Invented first and last names: the same rank always gives the same person. */
const PRENOMS_F = [
  'Camille',
  'Claire',
  'Nathalie',
  'Sandrine',
  'Émilie',
  'Valérie',
  'Audrey',
  'Céline',
  'Muriel',
  'Brigitte',
  'Laure',
  'Aïcha',
] as const
const PRENOMS_M = [
  'Pierre',
  'Mathieu',
  'Gérard',
  'Alain',
  'Nicolas',
  'Rachid',
  'Sylvain',
  'Loïc',
  'Étienne',
  'Bruno',
  'Xavier',
  'Daniel',
] as const
const NOMS = [
  'Delmas',
  'Vasseur',
  'Barbier',
  'Lacroix',
  'Meunier',
  'Teyssier',
  'Poncet',
  'Charrier',
  'Gaillard',
  'Reymond',
  'Guérin',
  'Maillard',
  'Coste',
  'Duval',
  'Pascal',
  'Hamon',
  'Ferrand',
  'Jourdan',
  'Benoît',
] as const

export type PersonneInventee = {
  readonly civilite: 'Mme' | 'M.'
  readonly prenom: string
  readonly nom: string
}

/** The person of this rank; the address is made by the caller on a reserved domain. */
export function inventerPersonne(rang: number): PersonneInventee {
  const feminin = rang % 2 === 0
  const prenoms = feminin ? PRENOMS_F : PRENOMS_M
  return {
    civilite: feminin ? 'Mme' : 'M.',
    prenom: prenoms[Math.floor(rang / 2) % prenoms.length]!,
    nom: NOMS[(rang * 7) % NOMS.length]!,
  }
}

/** `claire.roux@mairie-04164.example.org`: never reaches anybody (RFC 2606). */
export function adresseInventee({ prenom, nom }: { prenom: string; nom: string }, domaine: string): string {
  const plat = (texte: string) =>
    texte
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
  return `${plat(prenom)}.${plat(nom)}@${domaine}.example.org`
}
