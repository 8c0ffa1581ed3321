import type { ReactNode } from 'react'

export type NoticeProps = { titre: string; children?: ReactNode; ton?: 'info' | 'warning' | 'alert' }

const CLASSES: Readonly<Record<NonNullable<NoticeProps['ton']>, string>> = {
  info: 'fr-notice fr-notice--info',
  warning: 'fr-notice fr-notice--warning',
  alert: 'fr-notice fr-notice--alert',
}

/** Important and temporary news, above the page. One at a time. */
export function Notice({ titre, children, ton = 'info' }: NoticeProps) {
  return (
    <section className={CLASSES[ton]} aria-label="Information importante">
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">{titre}</span>{' '}
            {children && <span className="fr-notice__desc">{children}</span>}
          </p>
        </div>
      </div>
    </section>
  )
}
