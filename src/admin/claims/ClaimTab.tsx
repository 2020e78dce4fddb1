import { type ClaimEvent, openClaimTransitions } from '@/core/claims/status'
import { CaseAnswers } from '@/ui/forms/CaseAnswers'
import type { Panel } from '../panelRequest'
import { ClaimActions } from './ClaimActions'
import { ClaimArticles } from './ClaimArticles'
import { ClaimDecision } from './ClaimDecision'
import { GiveResponse } from './GiveResponse'
import type { LoadedClaim } from './loadClaim'

type Props = { readonly panel: Panel; readonly loaded: LoadedClaim }

/** What is wrong with which articles, and what can be done with the claim. */
export function ClaimTab({ panel, loaded }: Props) {
  const { t, role } = panel
  const { claim } = loaded
  const verbs = role ? openClaimTransitions(claim.status, role).map(({ event }) => event as ClaimEvent) : []
  const mayAct = (role === 'admin' || role === 'agent') && claim.status !== 'draft'
  const number = claim.number ?? ''
  const waiting = (claim.lines ?? []).map((line) => ({
    id: String(line.id),
    name: line.articleName ?? '',
    claimed: line.quantityClaimed,
  }))
  return (
    <>
      <section className="nz-answers" aria-label={t('claim.articles')}>
        <h2>{t('claim.articles')}</h2>
        <ClaimArticles panel={panel} lines={claim.lines ?? []} />
      </section>
      <Said panel={panel} loaded={loaded} />
      {mayAct && verbs.includes('decide') && (
        <ClaimDecision id={claim.id} number={number} version={claim.revision ?? 0} lines={waiting} />
      )}
      {mayAct && (
        <ClaimActions id={claim.id} number={number} version={claim.revision ?? 0} verbs={[...new Set(verbs)]} />
      )}
      {mayAct && claim.status !== 'cancelled' && <Response loaded={loaded} />}
    </>
  )
}

function Said({ panel: { t }, loaded }: Props) {
  const { claim, answers, attachments } = loaded
  const files = new Map(
    attachments.map(({ id, fileName }) => [id, { name: fileName, href: `/api/attachments/${id}/file` }]),
  )
  const said = [
    [t('claim.complaint'), claim.complaint || t('claim.noComplaint')],
    [t('claim.afterReview'), t(claim.returnAfterReview ? 'claim.comesBack' : 'claim.staysHere')],
    [t('claim.note'), claim.note],
    [t('claim.internalNote'), claim.internalNote],
  ] as const
  return (
    <>
      {said.map(
        ([label, text]) =>
          text && (
            <figure key={label} className="nz-said">
              <figcaption>{label}</figcaption>
              <blockquote>{text}</blockquote>
            </figure>
          ),
      )}
      {answers.length > 0 && (
        <section className="nz-answers" aria-label={t('form.answers')}>
          <h2>{t('form.answers')}</h2>
          <CaseAnswers groups={answers} files={files} />
        </section>
      )}
    </>
  )
}

function Response({ loaded: { claim, attachments } }: Pick<Props, 'loaded'>) {
  const response = attachments.find(({ id }) => id === String(claim.response))
  return <GiveResponse id={claim.id} given={response ? { id: response.id, name: response.fileName } : null} />
}
