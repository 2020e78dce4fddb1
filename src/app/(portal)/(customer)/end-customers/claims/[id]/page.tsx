import { translator } from '@messages/translate'

import { ClaimLinesTable } from '@/ui/claims/ClaimLinesTable'
import { claimSteps } from '@/ui/claims/claimSteps'
import { FactsList } from '@/ui/FactsList'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import { missing } from '../../../../../_lib/missing'
import { loadSent, SentBody, type SentCaseProps, SentHead, sentTitle, Words } from '../../sentCase'

export const generateMetadata = (props: SentCaseProps) => sentTitle('claims', props)

/** One warranty claim of an end customer, to read. */
export default async function DealersClaimPage(props: SentCaseProps) {
  const loaded = await loadSent('claims', props)
  if (!loaded) return missing()
  const { doc, events, clock, company } = loaded
  const { locale } = clock
  const t = translator(locale, 'dealers')
  const claims = translator(locale, 'claims')
  return (
    <main id="main">
      <SentHead
        room="claims"
        loaded={loaded}
        chip={<StatusChip of="claim" status={doc.status} locale={locale} large />}
      />
      <SentBody steps={claimSteps(events, doc.status, clock)} clock={clock}>
        <Section title={claims('lines.title')}>
          <ClaimLinesTable lines={doc.lines} clock={clock} />
        </Section>
        {(doc.damage || doc.complaint) && (
          <Section title={t('claims.told')}>
            <FactsList
              facts={[
                [claims('damage.label'), doc.damage],
                [claims('complaint.label'), doc.complaint],
              ]}
            />
          </Section>
        )}
        <Words said={[[t('claims.note', { company }), doc.note]]} />
        <p className="small soft">{t('claims.private', { company })}</p>
      </SentBody>
    </main>
  )
}
