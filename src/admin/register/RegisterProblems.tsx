import { COMPANY_COLUMNS, type CompanyColumn } from '@/core/dealers/register'
import type { ImportedRegister, RegisterProblem } from '@/core/dealers/registerImport'
import { Notice } from '@/ui/Notice'
import type { RegisterText } from './registerText'

type Props = { readonly t: RegisterText; readonly name: string; readonly report: ImportedRegister }

/** What is wrong with the file, by line. */
export function RegisterProblems({ t, name, report: { problems, problemCount: count } }: Props) {
  return (
    <>
      <Notice id="register-problems" tone="stop" title={t('refused', { count, name })} focus>
        <p>{t('refusedHelp')}</p>
      </Notice>
      {count > problems.length && <p>{t('first', { shown: problems.length, count })}</p>}
      <ul className="nz-register-problems">
        {problems.map(({ line, column, reason, most }) => (
          <li key={`${line} ${column} ${reason}`}>
            <b>{t('line', { line })}</b> <span>{columnName(t, column)}</span>{' '}
            {t(`reason.${reason}`, most === undefined ? {} : { most })}
          </li>
        ))}
      </ul>
    </>
  )
}

const isColumn = (column: string): column is CompanyColumn => COMPANY_COLUMNS.some((one) => one === column)

function columnName(t: RegisterText, column: RegisterProblem['column']): string {
  return isColumn(column) ? t(`column.${column}`) : column
}
