import { createTransport } from 'nodemailer'

export type ServeurSmtp = { readonly url: string; readonly expediteur: string }

export type MessageAEnvoyer = {
  readonly messageId: string
  readonly a: string
  readonly repondreA: string | null
  readonly sujet: string
  readonly texte: string
  readonly html: string
  readonly pieceJointe: { readonly nom: string; readonly octets: Buffer } | null
}

/** What the mail server said of the message. A refusal is final: trying again would change nothing. */
export type Acheminement = { readonly etat: 'envoye' } | { readonly etat: 'refuse'; readonly raison: string }

const DELAIS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Gives a message to the mail server. A 5xx about the recipient or the message is a refusal; anything else
 * (server away, 4xx, time out, our own password refused) is thrown, to be tried again later.
 */
export async function acheminer(message: MessageAEnvoyer, serveur: ServeurSmtp): Promise<Acheminement> {
  const transport = createTransport({
    url: serveur.url,
    ...DELAIS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: serveur.expediteur,
      to: { name: '', address: message.a },
      replyTo: message.repondreA ?? undefined,
      subject: message.sujet,
      text: message.texte,
      html: message.html,
      messageId: message.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: message.pieceJointe
        ? [
            {
              filename: message.pieceJointe.nom,
              content: message.pieceJointe.octets,
              contentType: 'application/pdf',
            },
          ]
        : [],
    })
    return { etat: 'envoye' }
  } catch (erreur) {
    const raison = raisonDuRefus(erreur)
    if (raison === null) throw erreur
    return { etat: 'refuse', raison }
  } finally {
    transport.close()
  }
}

type ErreurSmtp = {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly message: string
}

function raisonDuRefus(erreur: unknown): string | null {
  const { code, responseCode, response, message } = erreur as ErreurSmtp
  const surLeMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const definitif = responseCode !== undefined && responseCode >= 500
  return surLeMessage && definitif ? (response ?? message).slice(0, 500) : null
}
