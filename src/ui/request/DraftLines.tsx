import { formatCents } from '@/core/money'
import { amountsOfLine } from '@/core/prices'
import { Icon } from '../Icon'
import { type PriceView, unlike } from '../prices/priceView'
import { LineFacts, QuantityField, RemarkField, Spoken } from './DraftLineParts'
import {
  BLANK,
  type DraftLine,
  type DraftValues,
  fieldId,
  type LineValues,
  type Problem,
  piecesOf,
  type ReasonOption,
} from './draft'
import { EntryFields } from './EntryFields'
import { ReasonField } from './ReasonField'
import { type FormParts, ReasonForm } from './ReasonForm'
import type { Edit } from './useTyped'
import { Why } from './Why'
import type { Say } from './words'

export type DraftPart = {
  readonly say: Say
  readonly view: PriceView
  readonly lines: readonly DraftLine[]
  readonly values: DraftValues
  readonly edit: Edit
  readonly problems: readonly Problem[]
  readonly busy: boolean
}

type Props = DraftPart & {
  readonly reasons: readonly ReasonOption[]
  readonly reasonPer: 'rma' | 'line'
  readonly forms: FormParts
}

/** The lines of the draft, each with its quantity. */
export function DraftLines(props: Props) {
  const { say, lines, values, problems } = props
  if (lines.length === 0) {
    return (
      <p id="lines" className="soft" tabIndex={-1}>
        <strong>{say('draft.noLines')}.</strong> {say('draft.noLinesHelp')}
      </p>
    )
  }
  return (
    <ol>
      {lines.map((line) => (
        <Line
          key={line.id}
          {...props}
          line={line}
          typed={values.lines.find(({ id }) => id === line.id) ?? { id: line.id, ...BLANK }}
          problems={problems.filter((problem) => problem.line === line.id)}
        />
      ))}
    </ol>
  )
}

type LineProps = Props & { readonly line: DraftLine; readonly typed: LineValues }

function Line({ say, view, line: stored, typed, edit, problems, reasons, reasonPer, busy, forms }: LineProps) {
  const line = stored.free ? { ...stored, name: typed.entry?.articleName.trim() || say('draft.freeName') } : stored
  const { id, name, obstacles } = line
  const perLine = reasonPer === 'line'
  const wrong = problems.length > 0
  const remark = (
    <RemarkField {...{ say, line, typed, edit }} error={problems.find(({ field }) => field === 'remark')?.message} />
  )
  const stuck = obstacles.length > 0
  const errors = problems.filter(({ field }) => field === 'quantity' || (field === 'lines' && !stuck))
  return (
    <li className={wrong || stuck ? 'rl bad' : 'rl'} id={fieldId({ field: 'lines', line: id })} tabIndex={-1}>
      <input type="hidden" name="line" value={id} />
      {line.free ? <EntryFields {...{ say, typed, edit, problems }} /> : <LineFacts view={view} line={line} />}
      <QuantityField {...{ say, line, typed, edit }} invalid={errors.length > 0} />
      {perLine ? (
        <div className="rsn">
          <ReasonField
            say={say}
            id={fieldId({ field: 'reason', line: id })}
            name={`reason-${id}`}
            label={<Spoken shown={say('draft.reason')} whole={say('draft.reasonOf', { article: name })} />}
            reasons={reasons}
            value={typed.reason}
            onChange={(reason) => edit.line(id, { reason })}
            error={problems.find(({ field }) => field === 'reason')?.message ?? null}
          />
        </div>
      ) : (
        <div className="rsn">{remark}</div>
      )}
      <span className={piecesOf(typed) === 0 ? 'amt z' : 'amt'}>
        <LineWorth line={line} pieces={piecesOf(typed)} view={view} />
      </span>
      <RemoveButton say={say} id={id} name={name} busy={busy} />
      <Troubles say={say} id={id} errors={errors} obstacles={obstacles} />
      <ReasonForm
        {...forms}
        line={id}
        reason={reasons.find((reason) => reason.id === typed.reason)}
        typed={typed.answers}
        problems={problems}
        onChange={(answers) => edit.line(id, { answers })}
      />
      {perLine && <div className="note">{remark}</div>}
    </li>
  )
}

type WorthProps = Pick<DraftPart, 'view'> & { readonly line: DraftLine; readonly pieces: number }

/** What the pieces come to; what that is, where it is not what the summary says it is. */
function LineWorth({ line, pieces, view }: WorthProps) {
  const { vat, kind } = view.display
  return amountsOfLine(line, pieces, view.display).map((amount) => {
    const but = unlike(amount, { of: kind === 'both' ? 'net' : kind, vat }, view)
    return (
      <span key={amount.of} className={amount.of === 'gross' && kind === 'both' ? 'amt-more' : undefined}>
        {formatCents(amount.cents, amount.currency, view.locale)}
        {but && <span className="sub"> {but}</span>}
      </span>
    )
  })
}

type TroublesProps = Pick<DraftLine, 'id' | 'obstacles'> & { readonly say: Say; readonly errors: readonly Problem[] }

/** What is wrong with the line, and why it cannot come back. */
function Troubles({ say, id, errors, obstacles }: TroublesProps) {
  return (
    <>
      {errors.map(({ message }, index) => (
        <p key={message} className="err wide" id={index === 0 ? `quantity-${id}-error` : undefined}>
          <Icon name="warning" small />
          {message}
        </p>
      ))}
      {obstacles.length > 0 && (
        <div className="err wide">
          <Icon name="blocked" small />
          <span>
            {obstacles.map((obstacle) => (
              <Why key={obstacle.text} obstacle={obstacle} plain />
            ))}
            {say('draft.cannot')}
          </span>
        </div>
      )}
    </>
  )
}

type RemoveProps = Pick<DraftLine, 'id' | 'name'> & Pick<DraftPart, 'say' | 'busy'>

function RemoveButton({ say, id, name, busy }: RemoveProps) {
  return (
    <button
      type="submit"
      name="remove"
      value={id}
      className="btn quiet icon"
      aria-label={say('draft.remove', { article: name })}
      aria-disabled={busy || undefined}
    >
      <Icon name="cross" />
    </button>
  )
}
