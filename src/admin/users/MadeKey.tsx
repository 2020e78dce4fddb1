'use client'

import { usePanel } from '../text/PanelTextContext'
import { ShownOnce } from '../text/ShownOnce'

/** The one time that a key is shown. */
export function MadeKey({ secret }: { readonly secret: string }) {
  const { t } = usePanel()
  return (
    <>
      <ShownOnce of="apiKey" id="api-key" label={t('apiKey.key')} secret={secret} />
      <p className="hint">
        <code>Authorization: users API-Key …</code>
      </p>
    </>
  )
}
