import { openServiceTransitions, type ServiceEvent } from '@/core/services/status'
import { CaseAnswers } from '@/ui/forms/CaseAnswers'
import type { Panel } from '../panelRequest'
import type { LoadedRequest } from './loadRequest'
import { RequestActions } from './RequestActions'

type Props = { readonly panel: Panel; readonly loaded: LoadedRequest }

/** What was asked and said, and what can be done with it. */
export function RequestTab({ panel: { t, role }, loaded }: Props) {
  const { request, type, answers, attachments } = loaded
  const files = new Map(
    attachments.map(({ id, fileName }) => [id, { name: fileName, href: `/api/attachments/${id}/file` }]),
  )
  const verbs = role ? openServiceTransitions(request.status, role).map(({ event }) => event as ServiceEvent) : []
  const mayNote = (role === 'admin' || role === 'agent') && request.status !== 'draft'
  const said = [
    [t('service.question'), request.question],
    [t('service.answer'), request.answer],
    [t('service.note'), request.note],
    [t('service.internalNote'), request.internalNote],
  ] as const
  return (
    <>
      {answers.length > 0 && (
        <section className="nz-answers" aria-label={t('form.answers')}>
          <h2>{t('form.answers')}</h2>
          <CaseAnswers groups={answers} files={files} />
        </section>
      )}
      {said.map(
        ([label, text]) =>
          text && (
            <figure key={label} className="nz-said">
              <figcaption>{label}</figcaption>
              <blockquote>{text}</blockquote>
            </figure>
          ),
      )}
      {mayNote && (
        <RequestActions
          id={request.id}
          number={request.number ?? ''}
          version={request.revision ?? 0}
          verbs={verbs}
          sets={type?.onDone ?? 'nothing'}
        />
      )}
    </>
  )
}
