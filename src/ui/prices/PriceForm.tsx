'use client'

import { useActionState, useState } from 'react'

import { PRICE_KINDS, type PriceDisplay, VAT_DISPLAYS } from '@/core/prices'
import { Notice } from '../Notice'
import { SubmitButton } from '../SubmitButton'
import { PriceExample } from './PriceExample'
import { type PriceState, readPriceForm } from './priceState'
import { type PriceView, pricesSayer } from './priceView'

type Props = {
  readonly view: PriceView
  readonly action: (before: PriceState, form: FormData) => Promise<PriceState>
}

/** Two choices, and at once what they look like. Without scripts the example is that of the stored choice. */
export function PriceForm({ view, action }: Props) {
  const say = pricesSayer(view)
  const [{ attempt, problem }, submit] = useActionState(action, { attempt: 0, problem: null })
  const [display, setDisplay] = useState<PriceDisplay>(view.display)
  return (
    <>
      {problem && (
        <Notice key={attempt} tone="stop" title={say('page.refused')} focus>
          {problem}
        </Notice>
      )}
      <form
        className="stack contact-form"
        action={submit}
        onChange={(event) => setDisplay(readPriceForm(new FormData(event.currentTarget)) ?? display)}
      >
        <Choices
          name="vat"
          legend={say('page.vat')}
          chosen={display.vat}
          options={VAT_DISPLAYS.map((value) => ({ value, label: say(`page.vatChoice.${value}`) }))}
        />
        <Choices
          name="kind"
          legend={say('page.kind')}
          hint={say('page.kindHint')}
          chosen={display.kind}
          options={PRICE_KINDS.map((value) => ({ value, label: say(`page.kindChoice.${value}`) }))}
        />
        <PriceExample view={{ ...view, display }} />
        <div>
          <SubmitButton look="primary" pending={say('page.saving')}>
            {say('page.save')}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}

type ChoicesProps = {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly chosen: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function Choices({ name, legend, hint, chosen, options }: ChoicesProps) {
  return (
    <fieldset className="rights">
      <legend className="label">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {options.map(({ value, label }) => (
        <label key={value} className="pick">
          <input type="radio" className="box" name={name} value={value} defaultChecked={value === chosen} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
