import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { beginFreeEntry } from './beginFreeEntry'

type Props = {
  readonly locale: Locale
  /** Path and query of the picker, which name its customer and draft. */
  readonly here: string
  /** Made with the page: pressed twice it is one line. */
  readonly formKey: string
}

/** Below the order lines: the way to an article that is not among them. */
export function FreeEntryForm({ locale, here, formKey }: Props) {
  const t = translator(locale, 'request')
  return (
    <form action={beginFreeEntry} className="free-entry">
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="key" value={formKey} />
      <p>
        <strong>{t('free.title')}</strong> {t('free.text')}
      </p>
      <button type="submit" className="btn">
        {t('free.begin')}
      </button>
    </form>
  )
}
