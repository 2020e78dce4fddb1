import { translator } from '@messages/translate'

import { currentLocale } from '../../_lib/session'

/** Bars in the place of the page, after a moment. */
export default async function Loading() {
  const t = translator(await currentLocale(), 'shell')
  return (
    <main id="main" aria-busy="true">
      <div className="late waiting" aria-hidden="true">
        <span className="sk tall" style={{ width: '18rem' }} />
        <span className="sk" style={{ width: '32rem' }} />
        <span className="sk" style={{ width: '26rem' }} />
      </div>
      <p className="vh" role="status">
        {t('loading')}
      </p>
    </main>
  )
}
