'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import type { TemplateKey } from '@/core/templates/key'
import { TEMPLATE_NAMES } from '@/core/templates/names'
import { failureSentence } from '../failureSentence'
import { templatePath } from '../paths'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** Makes the template of a mail or paper, as it is shipped, and opens it. */
export function CustomiseButton({ template }: { readonly template: TemplateKey }) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [pending, start] = useTransition()
  const customise = () =>
    start(async () => {
      const answer = await postVerb<{ doc: { id: string } }>('templates', locale, { key: template, _status: 'draft' })
      if (answer.kind !== 'done') toast.error(failureSentence(answer, t))
      else router.push(templatePath(answer.body.doc.id))
    })
  return (
    <button
      type="button"
      className="btn"
      aria-busy={pending || undefined}
      aria-label={t('template.customiseNamed', { name: TEMPLATE_NAMES[template][locale] })}
      disabled={pending}
      onClick={customise}
    >
      {t('template.customise')}
    </button>
  )
}
