'use client'

import { toast } from '@payloadcms/ui'
import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'

/** The one time that a key is shown. */
export function MadeKey({ secret }: { readonly secret: string }) {
  const { t } = usePanel()
  const copy = async () => {
    await navigator.clipboard.writeText(secret).then(
      () => toast.success(t('apiKey.copied')),
      () => toast.error(t('apiKey.notCopied')),
    )
  }
  return (
    <>
      <Notice id="api-key-made" tone="wait" title={t('apiKey.onceTitle')} focus>
        {t('apiKey.once')}
      </Notice>
      <div className="nz-key-secret">
        <label htmlFor="api-key-secret">{t('apiKey.key')}</label>
        <input
          id="api-key-secret"
          className="in"
          readOnly
          value={secret}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn" onClick={copy}>
          {t('apiKey.copy')}
        </button>
      </div>
      <p className="hint">
        <code>Authorization: users API-Key …</code>
      </p>
    </>
  )
}
