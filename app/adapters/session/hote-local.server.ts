const LOCAUX = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** Whether the browser asked this very machine: one-click sign-in exists nowhere else, nor behind a proxy. */
export function isHoteLocal(entetes: Headers): boolean {
  const relaye = entetes.get('x-forwarded-host')
  return LOCAUX.test(entetes.get('host') ?? '') && (relaye === null || LOCAUX.test(relaye))
}
