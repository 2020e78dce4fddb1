import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { pathWith } from '@/session/internalPath'
import { CaseFiles } from '@/ui/files/CaseFiles'
import { type CaseFile, fileHref } from '@/ui/files/files'
import { CaseAnswers } from '@/ui/forms/CaseAnswers'
import { pricesSayer } from '@/ui/prices/priceView'
import { CaseDocuments } from '@/ui/returns/CaseDocuments'
import { CaseLines } from '@/ui/returns/CaseLines'
import { CaseRemarks } from '@/ui/returns/CaseRemarks'
import { CaseStrip } from '@/ui/returns/CaseStrip'
import type { Asked } from '@/ui/returns/query'
import { stepsOf } from '@/ui/returns/steps'
import { Unannounced } from '@/ui/returns/Unannounced'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'
import { missing } from '../../../../_lib/missing'
import { missingTitle } from '../../../../_lib/NotFoundPage'
import { findReturn } from '../../../../_lib/returns'
import { returnsOpen } from '../../../../_lib/returnsOpen'
import { requireSession } from '../../../../_lib/session'
import { CaseMessages } from '../../_messages/CaseMessages'
import { CaseHead } from './CaseHead'
import { CaseNotices } from './CaseNotices'
import { loadCase } from './loadCase'
import { numberIn } from './numberIn'

type Props = { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberIn((await params).number)
  return { title: (await findReturn(number)) ? number : await missingTitle() }
}

/** One request: whose turn it is, the outcome per line, what happened, and the papers. */
export default async function ReturnPage({ params, searchParams }: Props) {
  const { number: segment } = await params
  const asked = await searchParams
  const session = await requireSession(pathWith(`/returns/${segment}`, asked))
  const loaded = (await returnsOpen(session)) ? await loadCase(session, numberIn(segment)) : null
  if (!loaded) return missing()

  const { rma, of, facts, clock, documents, ordered, view } = loaded
  const t = translator(clock.locale, 'returns')
  return (
    <main id="main">
      <CaseHead loaded={loaded} session={session} />
      <CaseNotices loaded={loaded} session={session} asked={asked} />
      <CaseStrip
        rma={rma}
        facts={facts}
        reason={loaded.reasonTitle}
        severalCustomers={session.customers.length > 1}
        creditNote={loaded.creditNote}
        termsHref={loaded.termsHref}
        clock={clock}
      />
      <div className="cols case-cols">
        <div>
          <Section
            title={t('detail.linesTitle')}
            aside={view && <span>{pricesSayer(view)(`amounts.${view.display.vat}`)}</span>}
          >
            <CaseLines
              of={of}
              extras={loaded.extras}
              view={view}
              severalOrders={facts.severalOrders}
              locale={clock.locale}
            />
          </Section>
          <Unannounced rma={rma} locale={clock.locale} />
          {loaded.answers.length > 0 && (
            <Section title={translator(clock.locale, 'forms')('answers')}>
              <CaseAnswers groups={loaded.answers} files={filesById(loaded.files)} />
            </Section>
          )}
          <CaseRemarks rma={rma} clock={clock} />
          <CaseMessages of={{ kind: 'rmas', id: rma.id }} row={rma} session={session} asked={asked} />
        </div>
        <aside>
          <Section title={t('detail.timeline')}>
            <Timeline steps={stepsOf(loaded.events, of, clock)} />
          </Section>
          <CaseDocuments
            documents={documents}
            ordered={ordered}
            status={rma.status}
            here={`/returns/${segment}`}
            locale={clock.locale}
          />
          <CaseFiles files={loaded.files} locale={clock.locale} />
        </aside>
      </div>
    </main>
  )
}

const filesById = (files: readonly CaseFile[]) =>
  new Map(files.map((file) => [file.id, { name: file.name, href: fileHref(file) }]))
