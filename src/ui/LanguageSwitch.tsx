import { LOCALES, type Locale } from '@/core/locale'

const NAMES: Record<Locale, string> = { nl: 'Nederlands', en: 'English' }
const SWITCH_TO: Record<Locale, string> = { nl: 'Schakel over naar Nederlands', en: 'Switch to English' }

type Props = {
  readonly locale: Locale
  readonly languages: readonly Locale[]
  /** Codes instead of names, where there is little room. */
  readonly short?: boolean
}

/** Posts to /account/language, which leads back to the page it came from. */
export function LanguageSwitch({ locale, languages, short = false }: Props) {
  const offered = LOCALES.filter((one) => languages.includes(one))
  if (offered.length < 2) return null
  const shown = (one: Locale) => (short ? one.toUpperCase() : NAMES[one])
  return (
    <form className="lang" action="/account/language" method="post">
      {offered.map((one) =>
        one === locale ? (
          <span key={one} aria-current="true" lang={one}>
            {shown(one)}
          </span>
        ) : (
          <button
            key={one}
            type="submit"
            name="locale"
            value={one}
            lang={one}
            aria-label={short ? `${shown(one)}, ${SWITCH_TO[one]}` : undefined}
          >
            {shown(one)}
          </button>
        ),
      )}
    </form>
  )
}
