import { translator } from '@messages/translate'

import type { ApiField, ApiOperation } from '@/core/apiPage'
import type { Locale } from '@/core/locale'

type Props = { readonly operation: ApiOperation; readonly locale: Locale }

/** One operation, closed to its first line until it is asked for. */
export function Operation({ operation, locale }: Props) {
  const t = translator(locale, 'api')
  const { id, method, path, summary, who, parameters, body, success, refusals, curl } = operation
  return (
    <details className="api-op" id={id}>
      <summary>
        <b className="api-m">{method}</b>
        <code>{path}</code>
        <span>{summary}</span>
      </summary>
      <div className="api-in">
        <p>{who}</p>
        {parameters.length > 0 && (
          <Fields title={t('page.parameters')} fields={parameters} requiredWord={t('page.required')} />
        )}
        {body.length > 0 && <Fields title={t('page.body')} fields={body} requiredWord={t('page.required')} />}
        <h3>{t('page.answer', { status: success.status, types: success.types })}</h3>
        <Fields fields={success.fields} requiredWord={t('page.always')} />
        <h3>{t('page.refusals')}</h3>
        <ul className="api-fields">
          {refusals.map(({ status, says, names }) => (
            <li key={status}>
              <code>{status}</code> <span>{says}</span>
              {names.length > 0 && <p>{names.join(', ')}</p>}
            </li>
          ))}
        </ul>
        <h3>{t('page.example')}</h3>
        <pre>{curl}</pre>
      </div>
    </details>
  )
}

type FieldsProps = { readonly title?: string; readonly fields: readonly ApiField[]; readonly requiredWord: string }

function Fields({ title, fields, requiredWord }: FieldsProps) {
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul className="api-fields">
        {fields.map(({ name, type, required, note }) => (
          <li key={name}>
            <code>{name}</code> <span className="api-t">{type}</span>
            {required && <em> {requiredWord}</em>}
            {note && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
