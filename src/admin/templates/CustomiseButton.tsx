'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import type { MailEvent } from '@/core/mails'
import { failureSentence } from '../failureSentence'
import { templatePath } from '../paths'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** Makes the template of a mail, with the shipped text in it, and opens it. */
export function CustomiseButton({ event, name }: { readonly event: MailEvent; readonly name: string }) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [pending, start] = useTransition()
  const customise = () =>
    start(async () => {
      const answer = await postVerb<{ doc: { id: string } }>('templates', locale, { key: event, _status: 'draft' })
      if (answer.kind !== 'done') toast.error(failureSentence(answer, t))
      else router.push(templatePath(answer.body.doc.id))
    })
  return (
    <button
      type="button"
      className="btn"
      aria-busy={pending || undefined}
      aria-label={t('template.customiseNamed', { name })}
      disabled={pending}
      onClick={customise}
    >
      {t('template.customise')}
    </button>
  )
}
