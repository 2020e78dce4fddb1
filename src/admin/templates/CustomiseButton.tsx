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

type Props = {
  readonly template: TemplateKey
  /** The service that gets words of its own; without one they are those of all. */
  readonly service?: { readonly id: string; readonly title: string }
}

/** Makes the template of a mail or paper, as it is sent today, and opens it. */
export function CustomiseButton({ template, service }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [pending, start] = useTransition()
  const name = TEMPLATE_NAMES[template][locale]
  const customise = () =>
    start(async () => {
      const of = service ? { key: template, serviceType: service.id } : { key: template }
      const answer = await postVerb<{ doc: { id: string } }>('templates', locale, { ...of, _status: 'draft' })
      if (answer.kind !== 'done') toast.error(failureSentence(answer, t))
      else router.push(templatePath(answer.body.doc.id))
    })
  return (
    <button
      type="button"
      className="btn"
      aria-busy={pending || undefined}
      aria-label={t(service ? 'template.ownMakeNamed' : 'template.customiseNamed', { name })}
      disabled={pending}
      onClick={customise}
    >
      {t(service ? 'template.ownMake' : 'template.customise')}
    </button>
  )
}
