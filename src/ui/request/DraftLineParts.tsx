import { amountsOfLine } from '@/core/prices'
import { FieldError } from '../FieldError'
import { amountsText, type PriceView, pricesSayer } from '../prices/priceView'
import { Stepper } from '../Stepper'
import { type DraftLine, fieldId, type LineValues } from './draft'
import type { Edit } from './useTyped'
import type { Say } from './words'

type Parts = {
  readonly say: Say
  readonly view: PriceView
  readonly line: DraftLine
  readonly typed: LineValues
  readonly edit: Edit
}

export function LineFacts({ view, line }: Pick<Parts, 'view' | 'line'>) {
  const { name, number, order, orderDate } = line
  const price = amountsText(amountsOfLine(line, 1, view.display), view)
  return (
    <div>
      <span className="art">{name}</span>
      <p className="sub">
        {number} · <span className="nowrap">{order}</span> · <span className="nowrap">{orderDate}</span>
        {price && (
          <>
            <br />
            {pricesSayer(view)('perPiece', { amount: price })}
          </>
        )}
      </p>
    </div>
  )
}

type FieldProps = Omit<Parts, 'view'>

export function QuantityField({ say, line, typed, edit, invalid }: FieldProps & { readonly invalid: boolean }) {
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
        describedBy={
          [...(invalid ? [`quantity-${id}-error`] : []), ...(line.free ? [] : [hint])].join(' ') || undefined
        }
        invalid={invalid}
      />
      {!line.free && (
        <span className="hint" id={hint}>
          {say('draft.of', { count: returnable })}
        </span>
      )}
    </div>
  )
}

export function RemarkField({ say, line: { id, name }, typed, edit, error }: FieldProps & { readonly error?: string }) {
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
      <FieldError id={field} error={error} />
    </div>
  )
}

/** A short label that stands beside its line, and names the line to those who do not see that. */
export function Spoken({ shown, whole }: { readonly shown: string; readonly whole: string }) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="vh">{whole}</span>
    </>
  )
}
