/** A template as it was saved last, as a mail to who asked for it: a mail as itself, a paper as an attachment. */
import { renderPaperTest } from '@templates/mail/paperTest'

import type { PaperEvent } from '@/core/documents'
import { isPaper } from '@/core/templates/key'
import { draftMail } from './draftMail'
import { houseOf } from './facts/house'
import { faultOf } from './fault'
import { draftPaper, type PaperDraft } from './makePaper'
import type { MailPayload } from './payloads'
import { Hopeless } from './settle'
import { savedTemplate } from './templates'
import type { Reads } from './tools'
import type { Written } from './written'

const TEST_MARK = '[Test]'

/** @throws Hopeless when the template is gone, or has become one that cannot be used */
export async function writeTest(
  tools: Reads,
  { locale }: Pick<MailPayload, 'locale'>,
  test: NonNullable<MailPayload['test']>,
): Promise<Written> {
  const saved = await savedTemplate(tools, test.template, locale)
  if (!saved) throw new Hopeless('The template of this test is gone.')
  const shown = {
    ...(test.rma ? { rma: await realCase(tools, 'rmas', test.rma) } : {}),
    ...(test.warrantyClaim ? { warrantyClaim: await realCase(tools, 'warranty-claims', test.warrantyClaim) } : {}),
  }
  const { key, content } = saved
  const written = isPaper(key)
    ? writePaper(tools, { key, content, locale, ...shown })
    : draftMail(tools, { key, content, locale, ...shown, serviceRequest: test.serviceRequest })
  const mail = await written.catch((error: unknown) => {
    throw new Hopeless(`The template changed and cannot be sent: ${faultOf(error)}`)
  })
  return { ...mail, subject: `${TEST_MARK} ${mail.subject}`, faults: [], instead: 'shipped' }
}

async function writePaper(tools: Reads, draft: PaperDraft<PaperEvent>) {
  const { bytes, caseNumber } = await draftPaper(tools, draft)
  const { base } = await houseOf(tools, draft.locale)
  const filename = `${caseNumber}-${draft.key.replace('rma-', '')}.pdf`
  return {
    ...renderPaperTest(draft.key, base),
    attachments: [{ filename, contentType: 'application/pdf', content: bytes }],
  }
}

async function realCase({ payload }: Reads, kind: 'rmas' | 'warranty-claims', id: string) {
  const { revision } = await payload.findByID({ collection: kind, id, depth: 0, overrideAccess: true })
  return { id, revision: revision ?? 0 }
}
