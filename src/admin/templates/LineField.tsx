'use client'

import { TextField, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, useRef } from 'react'
import { usePanel } from '../text/PanelTextContext'
import { useKnownVariables } from './useKnownVariables'

/** A line with variables between braces, and a list that puts one where the cursor stands. */
export function LineField(props: TextFieldClientProps) {
  const { t } = usePanel()
  const { path, readOnly } = props
  const { value, setValue } = useField<string>({ path })
  const known = useKnownVariables(['text', 'date', 'number'])
  const input = useRef<HTMLInputElement>(null)
  const cursor = useRef<number | null>(null)

  useEffect(() => {
    if (cursor.current === null || !value) return
    input.current?.focus()
    input.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  }, [value])

  const insert = (name: string) => {
    const line = value ?? ''
    const start = input.current?.selectionStart ?? line.length
    const end = input.current?.selectionEnd ?? start
    const written = `{{ ${name} }}`
    cursor.current = start + written.length
    setValue(line.slice(0, start) + written + line.slice(end))
  }
  return (
    <div className="nz nz-with-variables">
      <TextField {...props} inputRef={input as React.RefObject<HTMLInputElement>} />
      {readOnly || known.length === 0 ? null : (
        <select
          className="in"
          aria-label={t('template.insertIn', {
            field: t(path === 'subject' ? 'template.subject' : 'template.preheader'),
          })}
          value=""
          onChange={(event) => insert(event.target.value)}
        >
          <option value="" disabled>
            {t('template.insert')}
          </option>
          {known.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
