import { randomBytes } from 'node:crypto'

/** A UUIDv7 (RFC 9562): sorts by time of creation, opaque in a URL. */
export function nouvelId(maintenant: number = Date.now()): string {
  const octets = randomBytes(16)
  octets.writeUIntBE(maintenant, 0, 6)
  octets[6] = (octets[6]! & 0x0f) | 0x70
  octets[8] = (octets[8]! & 0x3f) | 0x80
  const hexa = octets.toString('hex')
  return `${hexa.slice(0, 8)}-${hexa.slice(8, 12)}-${hexa.slice(12, 16)}-${hexa.slice(16, 20)}-${hexa.slice(20)}`
}
