'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'

import { LOCALES, type Locale } from '@/core/locale'
import { isPaper, isTemplateKey } from '@/core/templates/key'
import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import { useStillModified } from '../useStillModified'
import { PaperPane } from './PaperPane'
import { PreviewActions } from './PreviewActions'
import { useTemplateKey } from './useKnownVariables'
import { type Preview, useTemplatePreview } from './useTemplatePreview'

/** The mail or paper beside its editor: as last saved, in either language, with the sample or a real RMA. */
export function TemplatePreview() {
  const { t, locale } = usePanel()
  const { id, savedDocumentData } = useDocumentInfo()
  const key = useTemplateKey()
  const [language, setLanguage] = useState<Locale>(locale)
  const [part, setPart] = useState<'html' | 'text'>('html')
  const [number, setNumber] = useState('')
  useStillModified()
  if (!id) return <p className="nz hint nz-preview">{t('template.saveFirst')}</p>
  const paper = isTemplateKey(key) && isPaper(key)
  const shown = { id: String(id), paper, language, number, saved: String(savedDocumentData?.updatedAt ?? '') }
  return (
    <section className="nz nz-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('template.preview')}</h2>
      <p className="hint">{t(paper ? 'template.previewPaperHelp' : 'template.previewHelp')}</p>
      <div className="nz-preview-tools">
        <Choice label={t('template.language')} chosen={language} onChoose={setLanguage} options={LANGUAGES(t)} />
        {paper ? null : <Choice label={t('template.form')} chosen={part} onChoose={setPart} options={PARTS(t)} />}
        <NumberField onShow={setNumber} />
      </div>
      <PreviewPane {...shown} part={part} />
      <PreviewActions id={shown.id} language={language} number={number} />
    </section>
  )
}

type Text = ReturnType<typeof usePanel>['t']
const LANGUAGES = (t: Text) => LOCALES.map((value) => ({ value, label: t(`template.${value}`) }))
const PARTS = (t: Text) =>
  [
    { value: 'html', label: t('template.asHtml') },
    { value: 'text', label: t('template.asText') },
  ] as const

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      className="in"
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.target.value as Value)}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

/** Editors see the sample only: the server refuses them a real case in a sentence. */
function NumberField({ onShow }: { readonly onShow: (number: string) => void }) {
  const { t } = usePanel()
  const [typed, setTyped] = useState('')
  const show = () => onShow(typed.trim())
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault() // Enter would save the whole template
    show()
  }
  return (
    <div className="nz-preview-number">
      <label htmlFor="preview-number">{t('template.number')}</label>
      <input
        id="preview-number"
        className="in"
        value={typed}
        placeholder={t('template.sample')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={byEnter}
      />
      <button type="button" className="btn" onClick={show}>
        {t('template.show')}
      </button>
    </div>
  )
}

function PreviewPane({ part, ...asked }: Preview & { readonly part: 'html' | 'text' }) {
  const { t } = usePanel()
  const loaded = useTemplatePreview(asked)
  const { subject, text, problems, address } = loaded
  if (problems) {
    return (
      <Notice tone="wait" title={t('template.notShown')}>
        {problems.join(' ')}
      </Notice>
    )
  }
  if (asked.paper) return <PaperPane key={asked.saved} pages={loaded.pages} address={`${address}&part=pdf`} />
  return (
    <div aria-busy={subject === null || undefined}>
      <p className="nz-preview-subject">
        <span className="muted">{t('template.subject')}</span> {subject ?? t('template.loading')}
      </p>
      {part === 'text' && <pre className="nz-source">{text}</pre>}
      {part === 'html' && (
        <iframe key={asked.saved} className="nz-mail" title={t('template.frame')} sandbox="" src={address} />
      )}
    </div>
  )
}
