'use client'

import { toast } from '@payloadcms/ui'

import { Notice } from '@/ui/Notice'
import { usePanel } from './PanelTextContext'

type Props = {
  /** Of the secret: whose texts it is shown with, and how its field is called. */
  readonly of: 'apiKey' | 'webhook'
  readonly id: string
  readonly label: string
  readonly secret: string
}

/** The one time that a secret is shown, to be copied. */
export function ShownOnce({ of, id, label, secret }: Props) {
  const { t } = usePanel()
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => toast.success(t(`${of}.copied`)),
      () => toast.error(t(`${of}.notCopied`)),
    )
  return (
    <>
      <Notice id={`${id}-made`} tone="wait" title={t(`${of}.onceTitle`)} focus>
        {t(`${of}.once`)}
      </Notice>
      <div className="nz-key-secret">
        <label htmlFor={`${id}-secret`}>{label}</label>
        <input
          id={`${id}-secret`}
          className="in"
          readOnly
          value={secret}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn" onClick={copy}>
          {t(`${of}.copy`)}
        </button>
      </div>
    </>
  )
}
