import type { Transport } from '@/core/rmas/transport'
import { TextArea } from '../TextArea'
import { TextField } from '../TextField'
import type { DraftPart } from './DraftLines'
import type { Problem, ReasonOption } from './draft'
import { ReasonField } from './ReasonField'
import { type FormParts, ReasonForm } from './ReasonForm'
import { TransportField } from './TransportField'

const MAX_REMARKS = 2000

type Props = DraftPart & {
  /** Null when each line has its own. */
  readonly reasons: readonly ReasonOption[] | null
  readonly confirmationTo: string | null
  readonly transports: readonly Transport[]
  readonly forms: FormParts
}

/** What concerns the request as a whole. */
export function DraftRemarks(props: Props) {
  const { say, values, edit, problems, reasons, confirmationTo, transports, forms } = props
  const error = (field: Problem['field']) =>
    problems.find((problem) => problem.field === field && !problem.line)?.message ?? null
  return (
    <div className="stack">
      {reasons && <RequestReason {...{ say, values, edit, problems, reasons, forms }} error={error('reason')} />}
      <TransportField {...{ say, edit }} transport={values.transport} offered={transports} error={error('transport')} />
      <TextArea
        id="remarks"
        name="remarks"
        label={say('draft.remarks')}
        maxLength={MAX_REMARKS}
        value={values.remarks}
        onChange={(event) => edit({ remarks: event.target.value })}
        hint={say('draft.left', { count: MAX_REMARKS - values.remarks.length })}
        error={error('remarks')}
      />
      <div className="half">
        <TextField
          id="ccEmail"
          name="ccEmail"
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          label={say('draft.copy')}
          value={values.ccEmail}
          onChange={(event) => edit({ ccEmail: event.target.value })}
          hint={confirmationTo ? say('draft.copyHint', { email: confirmationTo }) : undefined}
          error={error('ccEmail')}
        />
      </div>
    </div>
  )
}

type ReasonProps = Pick<Props, 'say' | 'values' | 'edit' | 'problems' | 'forms'> & {
  readonly reasons: readonly ReasonOption[]
  readonly error: string | null
}

/** The reason of the whole request, and what is asked with it. */
function RequestReason({ say, values, edit, problems, reasons, forms, error }: ReasonProps) {
  return (
    <>
      <div className="half">
        <ReasonField
          say={say}
          id="reason"
          name="reason"
          label={say('draft.reasonPer')}
          reasons={reasons}
          value={values.reason}
          onChange={(reason) => edit({ reason })}
          error={error}
        />
      </div>
      <ReasonForm
        {...forms}
        reason={reasons.find(({ id }) => id === values.reason)}
        typed={values.answers}
        problems={problems.filter(({ line }) => !line)}
        onChange={(answers) => edit({ answers })}
      />
    </>
  )
}
