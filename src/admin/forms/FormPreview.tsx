'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { LOCALES, type Locale } from '@/core/locale'
import { usePanel } from '../text/PanelTextContext'
import { useStillModified } from '../useStillModified'

/** The form as the customer meets it: the portal's own page in a frame, as last saved, in either language. */
export function FormPreview() {
  const { t, locale } = usePanel()
  const { id, savedDocumentData } = useDocumentInfo()
  const [language, setLanguage] = useState<Locale>(locale)
  useStillModified()
  if (!id) return <p className="nz hint nz-preview">{t('form.saveFirst')}</p>
  return (
    <section className="nz nz-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('template.preview')}</h2>
      <p className="hint">{t('form.previewHelp')}</p>
      <div className="nz-preview-tools">
        <select
          className="in"
          aria-label={t('template.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value as Locale)}
        >
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {t(`template.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <iframe
        key={String(savedDocumentData?.updatedAt ?? '')}
        className="nz-mail"
        title={t('form.frame')}
        src={`/forms/${id}/preview?language=${language}`}
      />
    </section>
  )
}
