'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { KeyState } from './KeyState'
import { MadeKey } from './MadeKey'
import { type ToldKey, useKey } from './useKey'

/** With an integration: the key with which its software asks. */
export function ApiKey() {
  const { t } = usePanel()
  const { id, savedDocumentData } = useDocumentInfo()
  if (!id || savedDocumentData?.role !== 'integration') return null
  return (
    <section className="nz nz-key" aria-labelledby="key-title">
      <h2 id="key-title">{t('apiKey.title')}</h2>
      <p className="hint">
        {t('apiKey.help')} <a href="/api-docs">{t('apiKey.docs')}</a>
      </p>
      <KeyOf key={String(id)} id={String(id)} />
    </section>
  )
}

type Made = ToldKey & { readonly secret?: string }

function KeyOf({ id }: { readonly id: string }) {
  const { t, locale } = usePanel()
  const { told, failed, show } = useKey(id)
  const [secret, setSecret] = useState<string | null>(null)
  const [asking, setAsking] = useState<'replace' | 'withdraw' | null>(null)
  const [pending, start] = useTransition()
  if (failed) return <Notice tone="stop" title={t('apiKey.notLoaded')} />
  if (!told) return <p className="hint">{t('apiKey.loading')}</p>

  const take = (path: 'api-key' | 'api-key/withdraw') =>
    start(async () => {
      const answer = await postVerb<Made>(`users/${id}/${path}`, locale)
      if (answer.kind !== 'done') return void toast.error(failureSentence(answer, t))
      setAsking(null)
      setSecret(answer.body.secret ?? null)
      show({ key: answer.body.key })
      toast.success(t(answer.body.secret ? 'apiKey.made' : 'apiKey.withdrawn'))
    })
  return (
    <>
      {secret ? <MadeKey secret={secret} /> : <KeyState told={told.key} />}
      {asking && <Notice tone="wait" title={t(`apiKey.sure.${asking}`)} />}
      <div className="acts">
        {!told.key && <Act say={t('apiKey.make')} pending={pending} onPress={() => take('api-key')} />}
        {told.key && !asking && (
          <>
            <Act say={t('apiKey.replace')} onPress={() => setAsking('replace')} />
            <Act say={t('apiKey.withdraw')} look="quiet" onPress={() => setAsking('withdraw')} />
          </>
        )}
        {asking && (
          <>
            <Act
              say={t(`apiKey.confirm.${asking}`)}
              look="danger"
              pending={pending}
              onPress={() => take(asking === 'replace' ? 'api-key' : 'api-key/withdraw')}
            />
            <Act say={t('apiKey.keep')} look="quiet" onPress={() => setAsking(null)} />
          </>
        )}
      </div>
    </>
  )
}

type ActProps = {
  readonly say: string
  readonly look?: 'quiet' | 'danger'
  readonly pending?: boolean
  readonly onPress: () => void
}

/** No form of its own: it stands inside the panel's. */
function Act({ say, look, pending = false, onPress }: ActProps) {
  return (
    <button
      type="button"
      className={look ? `btn ${look}` : 'btn'}
      aria-busy={pending || undefined}
      onClick={() => pending || onPress()}
    >
      {say}
    </button>
  )
}
