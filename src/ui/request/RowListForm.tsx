'use client'

import { formatter, type MessageTree } from '@messages/format'
import { type ChangeEvent, useActionState, useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import { MOST_ROWS } from '@/core/rmas/limits'
import { Field } from '../Field'
import { Notice } from '../Notice'
import { SubmitButton } from '../SubmitButton'
import { TextArea } from '../TextArea'
import { RowVerdicts } from './RowVerdicts'
import { LARGEST_LIST, listIn, type RowListState, type SayRowList, UNREAD_LIST } from './rowListState'

type Props = {
  readonly locale: Locale
  /** Of area `rowList`. */
  readonly messages: MessageTree
  /** Number of the customer, where the reader acts for several. */
  readonly customer: string
  /** Made with the page: the same list twice is one draft. */
  readonly formKey: string
  readonly action: (before: RowListState, form: FormData) => Promise<RowListState>
}

/** A box for the list, then what each row comes to; the list stays, whatever is said of it. */
export function RowListForm({ locale, messages, customer, formKey, action }: Props) {
  const say: SayRowList = formatter<MessageTree>(locale, messages)
  const [{ attempt, text, rows, refusal }, submit] = useActionState(action, UNREAD_LIST)
  const good = rows?.filter(({ lines }) => lines.length > 0).length ?? 0
  return (
    <form key={attempt} action={submit} className="row-list">
      <input type="hidden" name="customer" value={customer} />
      <input type="hidden" name="key" value={formKey} />
      {refusal && (
        <Notice tone="stop" title={say(refusal.title)} focus>
          {refusal.sentence}
        </Notice>
      )}
      {rows && (
        <>
          <Notice tone={good > 0 ? 'ok' : 'stop'} title={resultOf(say, good, rows.length - good)} focus>
            {good < rows.length && say('resultHelp')}
          </Notice>
          <RowVerdicts say={say} rows={rows} />
          {good > 0 && (
            <SubmitButton look="primary" name="do" value="take" pending={say('taking')}>
              {say('take', { rows: good })}
            </SubmitButton>
          )}
        </>
      )}
      <ListFields say={say} text={text} />
      <SubmitButton look={rows && good > 0 ? '' : 'primary'} name="do" value="check" pending={say('checking')}>
        {say('check')}
      </SubmitButton>
    </form>
  )
}

const resultOf = (say: SayRowList, good: number, bad: number): string =>
  [say('result', { good }), say('resultBad', { bad })].filter(Boolean).join(', ')

/** A chosen file is read here, so that its rows can be seen and mended; without scripts the server reads it. */
function ListFields({ say, text }: { readonly say: SayRowList; readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const read = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    if (!file) return
    try {
      if (file.size > LARGEST_LIST) return setProblem(say('fileTooLarge', { most: MOST_ROWS }))
      const rows = listIn(new Uint8Array(await file.arrayBuffer()))
      if (box.current) box.current.value = [box.current.value.trimEnd(), rows].filter(Boolean).join('\n')
      setProblem(null)
    } catch {
      setProblem(say('fileUnread'))
    } finally {
      input.value = ''
    }
  }
  const field = { id: 'list-file', label: say('file'), hint: say('fileHint'), error: problem }
  return (
    <>
      <TextArea
        ref={box}
        id="list"
        name="list"
        rows={10}
        spellCheck={false}
        autoComplete="off"
        label={say('list')}
        hint={say('hint', { most: MOST_ROWS })}
        placeholder={say('example')}
        defaultValue={text}
      />
      <Field {...field}>
        <input
          id="list-file"
          type="file"
          name="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={problem ? 'list-file-hint list-file-error' : 'list-file-hint'}
          onChange={read}
        />
      </Field>
    </>
  )
}
