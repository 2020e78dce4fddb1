import type { UIFieldServerProps } from 'payload'

import { type Panel, panelOf } from '../panelRequest'

/** The invoice as the ERP made it, where it sent one. */
export async function InvoicePaper({ req, id }: UIFieldServerProps) {
  const panel = await panelOf(req)
  const paper = panel && id !== undefined ? await findPaper(panel, String(id)) : null
  if (!panel || !paper) return null
  return (
    <p className="nz">
      <a href={`/api/documents/${paper.id}/file`} download={paper.fileName}>
        {panel.t('invoice.download', { file: paper.fileName })}
      </a>
    </p>
  )
}

async function findPaper({ payload, user }: Panel, invoice: string) {
  const options = { sort: '-revision', limit: 1, pagination: false, depth: 0, overrideAccess: false, user } as const
  const { docs } = await payload.find({ collection: 'documents', where: { invoice: { equals: invoice } }, ...options })
  return docs[0] ?? null
}
