'use client'

import { usePanel } from '../text/PanelTextContext'

type Props = {
  /** 0 until the paper is there. */
  readonly pages: number
  readonly address: string
}

/** The paper itself, in the browser's own viewer; phones have none and open it in a tab. */
export function PaperPane({ pages, address }: Props) {
  const { t } = usePanel()
  if (pages === 0) return <p aria-busy>{t('template.loading')}</p>
  return (
    <>
      <p className="nz-preview-subject">
        {t('template.pages', { pages })},{' '}
        <a href={address} target="_blank" rel="noreferrer">
          {t('template.openPdf')}
        </a>
      </p>
      <iframe className="nz-paper" title={t('template.paperFrame')} src={`${address}#toolbar=0&view=FitH`} />
    </>
  )
}
