import { formatCents } from '@/core/money'
import { type Amount, amountsOf } from '@/core/prices'
import { Icon } from '../Icon'
import { missingIn, type PriceView, pricesSayer } from '../prices/priceView'
import type { DraftPart } from './DraftLines'
import { BLANK, piecesOf } from './draft'
import type { Say } from './words'

export type TermsLink = {
  /** Null when none are published. */
  readonly href: string | null
  readonly date: string | null
  /** Of the text: only what was read is accepted. */
  readonly hash: string
}

type Props = DraftPart & {
  /** Null when nothing has to be agreed to. */
  readonly terms: TermsLink | null
  /** Whether a confirmation is mailed. */
  readonly confirmed: boolean
}

/** What is about to be sent, and the buttons: the last thing read is the amount. */
export function DraftSummary({ say, view, lines, values, edit, problems, busy, terms, confirmed }: Props) {
  const pieces = (id: string) => piecesOf(values.lines.find((line) => line.id === id) ?? BLANK)
  const orders = new Set(lines.flatMap(({ order }) => order || [])).size
  const worth = amountsOf(
    lines.map((line) => ({ ...line, pieces: pieces(line.id) })),
    view.display,
  )
  return (
    <aside className="sum" aria-label={say('draft.summary')}>
      <h2>{say('draft.summary')}</h2>
      <dl className="kv">
        <Figure word={say('draft.lines')} value={lines.length} />
        <Figure word={say('draft.pieces')} value={lines.reduce((sum, { id }) => sum + pieces(id), 0)} />
        {orders > 0 && <Figure word={say('draft.orders')} value={orders} />}
      </dl>
      {worth.length > 0 && <Worth amounts={worth} view={view} />}
      {terms && (
        <TermsBox
          say={say}
          terms={terms}
          checked={values.acceptTerms === terms.hash}
          onChange={(accept) => edit({ acceptTerms: accept ? terms.hash : '' })}
          error={problems.find(({ field }) => field === 'terms')?.message ?? null}
        />
      )}
      <Button say={say} busy={busy} look="primary big wide" intent="send" words="draft.send" />
      <Button say={say} busy={busy} look="quiet wide" intent="save" words="draft.save" />
      <details className="confirm">
        <summary className="btn quiet danger wide">{say('draft.delete')}</summary>
        <p className="small soft">{say('draft.deleteSure')}</p>
        <Button say={say} busy={busy} look="danger wide" intent="delete" words="draft.deleteConfirm" />
      </details>
      <p className="small soft sum-end">{say(confirmed ? 'draft.next' : 'draft.nextQuiet')}</p>
    </aside>
  )
}

function Worth({ amounts, view }: { readonly amounts: readonly Amount[]; readonly view: PriceView }) {
  const say = pricesSayer(view)
  return (
    <>
      <dl className="kv tot">
        {amounts.map(({ cents, currency, of, vat }) => (
          <Figure
            key={`${of} ${currency}`}
            word={`${say(`worth.${of}`)} ${say(`vat.${vat}`)}`}
            value={formatCents(cents, currency, view.locale)}
          />
        ))}
      </dl>
      <p className="small muted worth-hint">{[missingIn(amounts, view), say('worthHint')].join(' ')}</p>
    </>
  )
}

function Figure({ word, value }: { readonly word: string; readonly value: number | string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd className="n">{value}</dd>
    </>
  )
}

type ButtonProps = {
  readonly say: Say
  readonly busy: boolean
  readonly look: string
  readonly intent: 'send' | 'save' | 'delete'
  readonly words: 'draft.send' | 'draft.save' | 'draft.deleteConfirm'
}

function Button({ say, busy, look, intent, words }: ButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`btn ${look}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
    >
      {busy && intent === 'send' ? say('draft.sending') : say(words)}
    </button>
  )
}

type TermsProps = {
  readonly say: Say
  readonly terms: TermsLink
  readonly checked: boolean
  readonly onChange: (accept: boolean) => void
  readonly error: string | null
}

/** The terms open beside the form, so that nothing typed is left behind. */
function TermsBox({ say, terms: { href, date, hash }, checked, onChange, error }: TermsProps) {
  return (
    <div className="terms">
      <label className="pick">
        <input
          id="terms"
          type="checkbox"
          name="terms"
          value={hash}
          className="box"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'terms-error' : undefined}
        />
        <span>
          {say('draft.terms')}{' '}
          {href ? (
            <a href={href} target="_blank" rel="noopener">
              {say('draft.termsLink')}
              <span className="vh"> ({say('draft.newTab')})</span>
            </a>
          ) : (
            say('draft.termsLink')
          )}{' '}
          {date && <span className="muted small">{say('draft.termsDate', { date })}</span>}
        </span>
      </label>
      {error && (
        <p className="err" id="terms-error">
          <Icon name="warning" small />
          {error}
        </p>
      )}
    </div>
  )
}
