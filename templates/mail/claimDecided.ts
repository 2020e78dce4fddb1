/** The decision on a warranty claim, a mail per outcome. */
import type { ClaimMailData } from '@/core/claimMails'
import type { ClaimOutcome } from '@/core/claims/statuses'
import { claimSample } from './claimSample'
import { claimDecisionValues, decidedOn, whyClaimed } from './claimValues'
import type { MailText } from './mailTemplate'
import { button, hole, lines, liquid, opening, paragraph, passage, tree } from './tree'

const IN_SUBJECT = { number: liquid('claimNumber') }
const IN_TEXT = { date: hole('submittedOn'), pieces: hole('pieces'), accepted: hole('piecesAccepted') }

type Words = { readonly subject: string; readonly preview: string; readonly kicker: string; readonly intro: string }

/** They differ in their words alone. */
const decisionOf = <Event extends 'claim-accepted' | 'claim-partly-accepted' | 'claim-rejected'>(
  event: Event,
  status: ClaimOutcome,
  words: (t: MailText) => Words,
) => ({
  event,
  sample: (locale: ClaimMailData['locale']) => claimSample(locale, status),
  values: claimDecisionValues,
  frame: (data: ClaimMailData, t: MailText) => ({ date: decidedOn(data), why: whyClaimed(data, t) }),
  content: (t: MailText) => {
    const { subject, preview, kicker, intro } = words(t)
    return {
      subject,
      preheader: preview,
      body: tree(
        event,
        opening(kicker, { titleFrom: 'claimNumber' }),
        paragraph(hole('greeting')),
        paragraph(intro),
        button({ label: t('claim.open') }, 'claimLink'),
        lines('article', 'approved', 'outcome', 'remark', 'note'),
        passage(t('decisionNote'), 'note'),
        paragraph(hole('afterReview')),
        paragraph(t('decided.disagree', { number: hole('claimNumber') })),
      ),
    }
  },
})

export const claimAccepted = decisionOf('claim-accepted', 'accepted', (t) => ({
  subject: t('claim.accepted.subject', IN_SUBJECT),
  preview: t('claim.accepted.preview'),
  kicker: t('claim.accepted.kicker'),
  intro: t('claim.accepted.intro', IN_TEXT),
}))

export const claimPartlyAccepted = decisionOf('claim-partly-accepted', 'partlyAccepted', (t) => ({
  subject: t('claim.partly.subject', IN_SUBJECT),
  preview: t('claim.partly.preview'),
  kicker: t('claim.partly.kicker'),
  intro: t('claim.partly.intro', IN_TEXT),
}))

export const claimRejected = decisionOf('claim-rejected', 'rejected', (t) => ({
  subject: t('claim.rejected.subject', IN_SUBJECT),
  preview: t('claim.rejected.preview'),
  kicker: t('claim.rejected.kicker'),
  intro: t('claim.rejected.intro', IN_TEXT),
}))
