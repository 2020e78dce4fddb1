'use client'

import { TextInput, useField } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useCallback, useState } from 'react'

import { discountText, readDiscount } from '@/core/dealers/discount'
import { usePanel } from '../text/PanelTextContext'

/** A discount as people write it; stored in hundredths of a per cent. What is no percentage keeps the form from being saved. */
export function DiscountField({ field, path, readOnly }: NumberFieldClientProps) {
  const { t, locale } = usePanel()
  const validate = useCallback((value: unknown) => typeof value !== 'string' || t('customer.discountWrong'), [t])
  const { value, setValue, showError, disabled } = useField<number | string | null>({ path, validate })
  const [typed, setTyped] = useState<string | null>(null)
  const kept = typeof value === 'number' ? discountText(value, locale) : (value ?? '')
  return (
    <TextInput
      path={path}
      label={field.label}
      readOnly={readOnly || disabled}
      showError={showError}
      value={typed !== null && stored(typed) === (value ?? null) ? typed : kept}
      onChange={({ target }: { target: { value: string } }) => {
        setTyped(target.value)
        setValue(stored(target.value))
      }}
    />
  )
}

/** As the form holds it: what is no percentage stays the text it is. */
function stored(typed: string): number | string | null {
  const read = readDiscount(typed)
  return read === undefined ? typed : read
}
