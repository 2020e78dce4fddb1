import { translator } from '@messages/translate'
import { StatusChip } from '@/ui/StatusChip'
import { requestSteps } from '@/ui/services/requestSteps'
import { missing } from '../../../../../_lib/missing'
import { loadSent, SentBody, type SentCaseProps, SentHead, sentTitle, Words } from '../../sentCase'

export const generateMetadata = (props: SentCaseProps) => sentTitle('requests', props)

/** One service request of an end customer, to read. */
export default async function DealersRequestPage(props: SentCaseProps) {
  const loaded = await loadSent('requests', props)
  if (!loaded) return missing()
  const { doc, events, clock, company } = loaded
  const { locale } = clock
  const t = translator(locale, 'dealers')
  return (
    <main id="main">
      <SentHead
        room="requests"
        loaded={loaded}
        chip={<StatusChip of="service" status={doc.status} locale={locale} large />}
        title={doc.title}
      />
      <SentBody steps={requestSteps(events, doc.status, { ...clock, reader: 'dealer' })} clock={clock}>
        <Words
          said={[
            [t('requests.question', { company }), doc.question],
            [t('requests.answer'), doc.answer],
            [t('requests.note', { company }), doc.note],
          ]}
        />
        <p className="small soft">{t('requests.private', { company })}</p>
      </SentBody>
    </main>
  )
}
