import { LOCALES, type Locale } from '@/core/locale'

const NAMES: Record<Locale, string> = { nl: 'Nederlands', en: 'English' }
const SWITCH_TO: Record<Locale, string> = { nl: 'Schakel over naar Nederlands', en: 'Switch to English' }

type Props = {
  readonly locale: Locale
  readonly languages: readonly Locale[]
  /** Codes instead of names; without it the names give way to codes on a narrow screen. */
  readonly short?: boolean
}

/** Posts to /account/language, which leads back to the page it came from. */
export function LanguageSwitch({ locale, languages, short = false }: Props) {
  const offered = LOCALES.filter((one) => languages.includes(one))
  if (offered.length < 2) return null
  return (
    <form className="lang" action="/account/language" method="post">
      {offered.map((one) =>
        one === locale ? (
          <span key={one} aria-current="true" lang={one}>
            <Shown locale={one} short={short} />
          </span>
        ) : (
          <button
            key={one}
            type="submit"
            name="locale"
            value={one}
            lang={one}
            aria-label={`${one.toUpperCase()}, ${SWITCH_TO[one]}`}
          >
            <Shown locale={one} short={short} />
          </button>
        ),
      )}
    </form>
  )
}

function Shown({ locale, short }: { readonly locale: Locale; readonly short: boolean }) {
  const code = locale.toUpperCase()
  if (short) return code
  return (
    <>
      <span className="lang-name">{NAMES[locale]}</span>
      <span className="lang-code">{code}</span>
    </>
  )
}
