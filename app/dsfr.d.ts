/** The scripts of the DSFR have no types; they register themselves on `window.dsfr`. */
declare module '@gouvfr/dsfr/dist/*'

interface Window {
  dsfr?: { mode?: 'manual'; verbose?: boolean; start?: () => void }
}
