'use client'

import { useFormFields } from '@payloadcms/ui'
import type { CSSProperties } from 'react'

import { isBrandHex, LEAST_CONTRAST, measureBrand, type ThemeMeasure } from '@/core/brand'
import type { Locale } from '@/core/locale'
import { usePanel } from '../text/PanelTextContext'

const THEMES = ['light', 'dark'] as const
const PAIRS = ['onButton', 'paper', 'sunk', 'rail'] as const

/** Below the brand colour, as it is typed: what becomes of it in either theme, measured. */
export function BrandContrast() {
  const { t } = usePanel()
  const typed = useFormFields(([fields]) => String(fields.brandColour?.value ?? '').trim())
  if (!isBrandHex(typed)) return <p className="nz hint nz-contrast">{t('brand.noColour')}</p>
  const measured = measureBrand(typed)
  return (
    <section className="nz nz-contrast" aria-labelledby="contrast-title" aria-live="polite">
      <h2 id="contrast-title">{t('brand.title')}</h2>
      <p className="hint">{t(adapted(typed, measured.light) ? 'brand.adapted' : 'brand.asIs', { colour: typed })}</p>
      <div className="nz-themes">
        {THEMES.map((theme) => (
          <Theme key={theme} theme={theme} brand={typed} measure={measured[theme]} />
        ))}
      </div>
    </section>
  )
}

const adapted = (brand: string, { accent }: ThemeMeasure) => accent.toLowerCase() !== brand.toLowerCase()

type ThemeProps = {
  readonly theme: (typeof THEMES)[number]
  readonly brand: string
  readonly measure: ThemeMeasure
}

function Theme({ theme, brand, measure }: ThemeProps) {
  const { t, locale } = usePanel()
  const { accent, text } = measure
  const style = { '--accent-shown': accent, '--text-shown': text, '--brand-shown': brand } as CSSProperties
  return (
    <div className={`nz-theme ${theme}`} style={style}>
      <h3>{t(`brand.${theme}`)}</h3>
      <div className="nz-theme-sample" aria-hidden="true">
        <span className="nz-theme-button">{t('brand.button')}</span>
        <span className="nz-theme-link">{t('brand.link')}</span>
      </div>
      <p className="small">{t(theme === 'light' ? 'brand.whiteText' : 'brand.darkText', { accent })}</p>
      <dl className="kv">
        {PAIRS.map((pair) => (
          <Measured key={pair} name={t(`brand.${pair}`)} ratio={measure[pair]} locale={locale} />
        ))}
      </dl>
    </div>
  )
}

type MeasuredProps = { readonly name: string; readonly ratio: number; readonly locale: Locale }

function Measured({ name, ratio, locale }: MeasuredProps) {
  const { t } = usePanel()
  const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const verdict = ratio >= LEAST_CONTRAST ? 'brand.enough' : 'brand.tooLittle'
  return (
    <>
      <dt>{name}</dt>
      <dd>{t(verdict, { ratio: shown.format(Math.floor(ratio * 10) / 10) })}</dd>
    </>
  )
}
