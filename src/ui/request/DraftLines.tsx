import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'
import { Icon } from '../Icon'
import { Stepper } from '../Stepper'
import { type DraftLine, type DraftValues, fieldId, type LineValues, type Problem, type ReasonOption } from './draft'
import { Why } from './LineRow'
import { ReasonField } from './ReasonField'
import type { Edit } from './useTyped'
import type { Say } from './words'

export type DraftPart = {
  readonly say: Say
  readonly locale: Locale
  readonly lines: readonly DraftLine[]
  readonly values: DraftValues
  readonly edit: Edit
  readonly problems: readonly Problem[]
  readonly busy: boolean
}

type Props = DraftPart & {
  /** Null when the reason is given once for all lines. */
  readonly reasons: readonly ReasonOption[] | null
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
          typed={values.lines.find(({ id }) => id === line.id) ?? blank(line.id)}
          problems={problems.filter((problem) => problem.line === line.id)}
        />
      ))}
    </ol>
  )
}

const blank = (id: string): LineValues => ({ id, quantity: 0, reason: '', remark: '' })

type LineProps = Props & { readonly line: DraftLine; readonly typed: LineValues }

function Line({ say, locale, line, typed, edit, problems, reasons, busy }: LineProps) {
  const { id, name, cents, currency, obstacles } = line
  const wrong = problems.length > 0
  const errors = problems.filter(({ field }) => field === 'quantity' || field === 'lines')
  return (
    <li className={wrong || obstacles.length > 0 ? 'rl bad' : 'rl'} id={fieldId({ field: 'lines', line: id })}>
      <input type="hidden" name="line" value={id} />
      <LineFacts say={say} locale={locale} line={line} />
      <QuantityField {...{ say, line, typed, edit }} invalid={errors.length > 0} />
      <div className="stack rsn">
        {reasons && (
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
        )}
        <RemarkField
          {...{ say, line, typed, edit }}
          error={problems.find(({ field }) => field === 'remark')?.message}
        />
      </div>
      <span className={typed.quantity === 0 ? 'amt z' : 'amt'}>
        {cents !== null && currency && formatCents(cents * typed.quantity, currency, locale)}
      </span>
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
    </li>
  )
}

function LineFacts({
  say,
  locale,
  line: { name, number, order, orderDate, cents, currency },
}: Pick<LineProps, 'say' | 'locale' | 'line'>) {
  return (
    <div>
      <span className="art">{name}</span>
      <p className="sub">
        {number} · <span className="nowrap">{order}</span> · <span className="nowrap">{orderDate}</span>
        {cents !== null && currency && (
          <>
            <br />
            {say('draft.perPiece', { amount: formatCents(cents, currency, locale) })}
          </>
        )}
      </p>
    </div>
  )
}

type FieldProps = Pick<LineProps, 'say' | 'line' | 'typed' | 'edit'>

function QuantityField({ say, line, typed, edit, invalid }: FieldProps & { readonly invalid: boolean }) {
  const { id, name, returnable } = line
  const hint = `quantity-${id}-hint`
  return (
    <div className="field qty">
      <span className="label" aria-hidden="true">
        {say('draft.quantity')}
      </span>
      <Stepper
        id={fieldId({ field: 'quantity', line: id })}
        name={`quantity-${id}`}
        value={typed.quantity}
        max={returnable}
        label={say('draft.quantityOf', { article: name })}
        words={{ fewer: say('draft.fewer'), more: say('draft.more') }}
        onChange={(quantity) => edit.line(id, { quantity })}
        describedBy={invalid ? `quantity-${id}-error ${hint}` : hint}
        invalid={invalid}
      />
      <span className="hint" id={hint}>
        {say('draft.of', { count: returnable })}
      </span>
    </div>
  )
}

function RemarkField({ say, line: { id, name }, typed, edit, error }: FieldProps & { readonly error?: string }) {
  const field = fieldId({ field: 'remark', line: id })
  return (
    <div className="field">
      <label htmlFor={field} className="label">
        <Spoken shown={say('draft.remark')} whole={say('draft.remarkOf', { article: name })} />
      </label>
      <input
        id={field}
        name={`remark-${id}`}
        className="in"
        maxLength={1000}
        value={typed.remark}
        onChange={(event) => edit.line(id, { remark: event.target.value })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${field}-error` : undefined}
      />
      {error && (
        <p className="err" id={`${field}-error`}>
          <Icon name="warning" small />
          {error}
        </p>
      )}
    </div>
  )
}

/** A short label that stands beside its line, and names the line to those who do not see that. */
function Spoken({ shown, whole }: { readonly shown: string; readonly whole: string }) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="vh">{whole}</span>
    </>
  )
}
