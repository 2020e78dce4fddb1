import { Icon } from '../Icon'
import { StatusShape } from '../StatusShape'
import { TextField } from '../TextField'
import { type ClaimProblem, lineInput, type TypedLine } from './claimState'
import { type SayClaims, WARRANTY_TONES } from './warrantyText'

/** What is known of the order line behind a line of the claim. */
export type KnownLine = {
  readonly id: string
  readonly article: string
  /** Article number, order and day of delivery. */
  readonly about: string
  readonly delivered: number
  readonly verdict: keyof typeof WARRANTY_TONES
  readonly warranty: string
}

type Props = {
  readonly say: SayClaims
  readonly lines: readonly TypedLine[]
  readonly known: ReadonlyMap<string, KnownLine>
  readonly problems: readonly ClaimProblem[]
  readonly required: string
}

/** The articles of the claim: what each is, whether it is under warranty, how many, and which one. */
export function ClaimLines({ say, lines, known, problems, required }: Props) {
  return (
    <ul className="claim-lines">
      {lines.map((line, index) => {
        const ordered = known.get(line.orderLine)
        const own = problems.filter((problem) => problem.line === line.line)
        const shared = { say, line, own, required }
        return (
          <li key={line.line} className={own.length > 0 ? 'bad' : undefined} id={`line-${line.line}`}>
            <input type="hidden" name="line" value={line.line} />
            <input type="hidden" name={lineInput('orderLine', line.line)} value={line.orderLine} />
            {ordered ? <Ordered {...shared} ordered={ordered} /> : <TypedIn {...shared} />}
            <Numbers {...shared} max={ordered?.delivered} />
            <button
              type="submit"
              name="remove"
              value={line.line}
              className="btn quiet danger"
              aria-label={say('lines.removeNamed', { n: index + 1, article: ordered?.article ?? line.articleName })}
            >
              {say('lines.remove')}
            </button>
            {own
              .filter(({ part }) => part === undefined)
              .map(({ message }) => (
                <p className="err" key={message}>
                  <Icon name="warning" small />
                  {message}
                </p>
              ))}
          </li>
        )
      })}
    </ul>
  )
}

type Own = Pick<Props, 'say' | 'required'> & { readonly line: TypedLine; readonly own: readonly ClaimProblem[] }

const errorAt = (own: readonly ClaimProblem[], part: keyof TypedLine): string | null =>
  own.find((problem) => problem.part === part)?.message ?? null

function Ordered({ ordered }: { readonly ordered: KnownLine }) {
  const { tone, shape } = WARRANTY_TONES[ordered.verdict]
  return (
    <div className="claim-what">
      <span className="art">{ordered.article}</span>
      <span className="sub">{ordered.about}</span>
      <span className={`claim-term ${tone}`}>
        <StatusShape shape={shape} />
        {ordered.warranty}
      </span>
    </div>
  )
}

function TypedIn({ say, line, own, required }: Own) {
  const field = (part: 'articleNumber' | 'articleName' | 'orderNumber', maxLength: number, needed: boolean) => (
    <TextField
      id={lineInput(part, line.line)}
      name={lineInput(part, line.line)}
      label={say(`lines.${part}`)}
      requiredWord={needed ? required : undefined}
      defaultValue={line[part]}
      maxLength={maxLength}
      autoComplete="off"
      error={errorAt(own, part)}
    />
  )
  return (
    <div className="claim-what claim-typed">
      {field('articleNumber', 100, true)}
      {field('articleName', 200, true)}
      {field('orderNumber', 50, false)}
      <span className="sub">{say('doubt.typedIn')}</span>
    </div>
  )
}

function Numbers({ say, line, own, required, max }: Own & { readonly max: number | undefined }) {
  const { line: name } = line
  return (
    <div className="claim-numbers">
      <TextField
        id={lineInput('quantity', name)}
        name={lineInput('quantity', name)}
        label={say('lines.quantity')}
        requiredWord={required}
        defaultValue={line.quantity}
        inputMode="numeric"
        maxLength={5}
        hint={max === undefined ? undefined : say('lines.delivered', { n: max })}
        error={errorAt(own, 'quantity')}
      />
      <TextField
        id={lineInput('serialNumber', name)}
        name={lineInput('serialNumber', name)}
        label={say('lines.serialNumber')}
        defaultValue={line.serialNumber}
        maxLength={60}
        autoComplete="off"
        error={errorAt(own, 'serialNumber')}
      />
    </div>
  )
}
