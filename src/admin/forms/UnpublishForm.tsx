'use client'

import { ConfirmationModal, PopupList, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { failureSentence } from '../failureSentence'
import { readRefusals } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { askOpenCases } from './askOpenCases'

/** Takes a form offline, after telling how many open requests were made with it. */
export function UnpublishForm() {
  const { t } = usePanel()
  const { id, hasPublishedDoc, hasPublishPermission } = useDocumentInfo()
  const { toggleModal } = useModal()
  const [openCases, setOpenCases] = useState(0)
  const unpublish = useUnpublish()
  if (!id || !hasPublishedDoc || !hasPublishPermission) return null
  const slug = `unpublish-form-${id}`
  const ask = async () => {
    // Unknown is told as none: the server counts itself and refuses.
    setOpenCases((await askOpenCases(id).catch(() => null))?.openCases ?? 0)
    toggleModal(slug)
  }
  return (
    <>
      <PopupList.Button id="action-unpublish" onClick={() => void ask()}>
        {t('form.unpublish')}
      </PopupList.Button>
      <ConfirmationModal
        modalSlug={slug}
        heading={t('form.unpublishTitle')}
        body={t('form.unpublishBody', { count: openCases })}
        confirmLabel={t('form.unpublish')}
        onConfirm={() => unpublish(openCases > 0)}
      />
    </>
  )
}

/** @returns takes the form offline; `agreed`: although open requests were made with it */
function useUnpublish() {
  const { t, locale } = usePanel()
  const router = useRouter()
  const { id, setHasPublishedDoc, incrementVersionCount } = useDocumentInfo()
  return async (agreed: boolean): Promise<void> => {
    const data = { _status: 'draft', ...(agreed ? { removesFields: true } : {}) }
    const path = `/api/forms/${id}?depth=0&unpublishAllLocales=true&locale=${locale}`
    const headers = { 'Content-Type': 'application/json' }
    const init = { method: 'PATCH', credentials: 'include', headers, body: JSON.stringify(data) } as const
    const response = await fetch(path, init).catch(() => null)
    if (!response) return void toast.error(t('failure.offline'))
    if (!response.ok) {
      const refused = { kind: 'refused', status: response.status, refusals: await readRefusals(response) } as const
      return void toast.error(failureSentence(refused, t))
    }
    toast.success(t('form.unpublished'))
    setHasPublishedDoc(false)
    incrementVersionCount()
    router.refresh()
  }
}
