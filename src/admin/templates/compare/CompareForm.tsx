import { LOCALES, type Locale } from '@/core/locale'
import type { Panel } from '../../panelRequest'

type Props = {
  readonly panel: Panel
  readonly language: Locale
  readonly chosen: string
  readonly versions: readonly { readonly id: string; readonly name: string }[]
}

/** Which version, in which language: a form that asks for this same page. */
export function CompareForm({ panel: { t }, language, chosen, versions }: Props) {
  return (
    <form method="get" className="nz-compare-form">
      <label>
        {t('template.version')}
        <select className="in" name="version" defaultValue={chosen}>
          {versions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('template.language')}
        <select className="in" name="language" defaultValue={language}>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {t(`template.${locale}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn">
        {t('template.compare')}
      </button>
    </form>
  )
}
