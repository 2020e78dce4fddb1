import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { GroupSelect } from './GroupSelect'
import { FILTER_FORM, GROUPINGS, type Grouping } from './query'

const GROUP_SELECT = 'group-by'

type Props = {
  readonly cases: number
  readonly lines: number
  readonly group: Grouping
  readonly severalCustomers: boolean
  readonly locale: Locale
}

/** How much was found, and by what it is grouped. */
export function Tools({ cases, lines, group, severalCustomers, locale }: Props) {
  const t = translator(locale, 'returns')
  const offered = GROUPINGS.filter((one) => one !== 'customer' || severalCustomers || group === 'customer')
  return (
    <div className="tools">
      <span role="status">
        <b>{t('figure', { n: cases })}</b> {t('cases', { n: cases })}, <b>{t('figure', { n: lines })}</b>{' '}
        {t('lines', { n: lines })}
      </span>
      <span className="push acts">
        <label htmlFor={GROUP_SELECT}>
          {t('group.label')}{' '}
          <GroupSelect id={GROUP_SELECT} key={group} form={FILTER_FORM} value={group}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {t(`group.${one}`)}
              </option>
            ))}
          </GroupSelect>
        </label>
        <noscript>
          <button className="btn" type="submit" form={FILTER_FORM}>
            {t('group.apply')}
          </button>
        </noscript>
      </span>
    </div>
  )
}
