'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { isOfService, TEMPLATE_KEYS, type TemplateKey } from '@/core/templates/key'
import { fullName, TEMPLATE_NAMES } from '@/core/templates/names'
import type { ServiceType, Template } from '@/payload-types'
import { templatePath } from '../paths'
import { CustomiseButton } from '../templates/CustomiseButton'
import { usePanel } from '../text/PanelTextContext'

type Row = Pick<Template, 'id' | 'key' | '_status'>

const MAILS = TEMPLATE_KEYS.filter(isOfService)

/** The mails of a service: which have words of its own, and the way to write them. */
export function OwnMails() {
  const { t, locale } = usePanel()
  const { id, savedDocumentData, hasSavePermission } = useDocumentInfo()
  const { rows, failed } = useOwnTemplates(id)
  if (!id) return null
  const { title } = (savedDocumentData ?? {}) as Partial<ServiceType>
  const service = { id: String(id), title: String(title ?? '') }
  return (
    <section className="nz nz-own-mails" aria-labelledby="own-mails">
      <h3 id="own-mails">{t('template.ownTitle')}</h3>
      <p className="soft">{t(failed ? 'template.ownNotLoaded' : 'template.ownHelp')}</p>
      <ul className="nz-rows">
        {MAILS.map((key) => {
          const own = rows?.find((row) => row.key === key)
          return (
            <li key={key}>
              <strong>{TEMPLATE_NAMES[key][locale]}</strong>
              {own && <OwnMail row={own} service={service.title} />}
              {rows && !own && hasSavePermission && <CustomiseButton template={key} service={service} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function OwnMail({ row: { id, key, _status }, service }: { readonly row: Row; readonly service: string }) {
  const { t, locale } = usePanel()
  const name = fullName(TEMPLATE_NAMES[key as TemplateKey][locale], service)
  return (
    <a href={templatePath(id)} aria-label={t('template.openNamed', { name })}>
      {t(_status === 'published' ? 'template.online' : 'template.draft')}
    </a>
  )
}

function useOwnTemplates(id: number | string | undefined) {
  const [loaded, setLoaded] = useState<{ readonly rows: readonly Row[] | null; readonly failed: boolean }>(NOTHING_YET)
  useEffect(() => {
    if (!id) return
    const stop = new AbortController()
    const query = `where[serviceType][equals]=${id}&depth=0&limit=50&select[key]=true&select[_status]=true`
    fetch(`/api/templates?${query}`, { credentials: 'include', signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`)
        const { docs } = (await answer.json()) as { docs: Row[] }
        setLoaded({ rows: docs, failed: false })
      })
      .catch(() => stop.signal.aborted || setLoaded({ rows: null, failed: true }))
    return () => stop.abort()
  }, [id])
  return loaded
}

const NOTHING_YET = { rows: null, failed: false }
