'use client'

import { useId, useRef } from 'react'

import { shownTerms } from '@/core/acceptedTerms'
import { usePanel } from '../text/PanelTextContext'

type Props = {
  /** When, as it reads. */
  readonly when: string
  /** What was accepted, word for word; null for whom it is closed, or when no terms were online. */
  readonly text: string | null
}

/** When the terms were accepted; pressing it opens their exact text. */
export function AcceptedTerms({ when, text }: Props) {
  const { t } = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  if (text === null) return when
  const shown = shownTerms(text)
  return (
    <>
      <button type="button" className="linkish" onClick={() => dialog.current?.showModal()}>
        {when}
      </button>
      <dialog ref={dialog} className="nz-dialog nz-terms" aria-labelledby={title}>
        <h2 id={title}>{shown.title}</h2>
        <p className="hint">{t('case.termsHelp', { when })}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard */}
        <section className="nz-terms-text" aria-labelledby={title} tabIndex={0}>
          {shown.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
        <div className="acts">
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('case.termsClose')}
          </button>
        </div>
      </dialog>
    </>
  )
}
