/** Judges a row that the ERP sent. A row with faults is not imported; every fault of it is named at once. */
import type { z } from 'zod'

import { ERP_ROWS, type ErpEntity, type ErpRow } from './entities'

export const ROW_REASONS = [
  'notJson',
  'notObject',
  'notText',
  'missing',
  'unknownField',
  'wrongType',
  'notListed',
  'notWhole',
  'tooLong',
  'tooMany',
  'tooSmall',
  'tooLarge',
  'twice',
  'control',
  'notInstant',
  'notDate',
  'notCountry',
  'notCurrency',
  'notLink',
  'differs',
  'unknownCustomer',
  'otherCustomer',
  'ambiguousCustomer',
  'numberOfProvisional',
] as const
export type RowReason = (typeof ROW_REASONS)[number]

export type RowFault = {
  /** In the file, counted from 1. */
  readonly line: number
  /** `lines.0.quantityOrdered`: counted from 0 in JSON; in a table the name of the column. Empty for the row as a whole. */
  readonly field: string
  readonly reason: RowReason
}

export type ReadRow<Entity extends ErpEntity> =
  | { readonly row: ErpRow<Entity>; readonly faults?: undefined }
  | { readonly row?: undefined; readonly faults: readonly RowFault[] }

/** A line of NDJSON. */
export function readJsonRow<Entity extends ErpEntity>(entity: Entity, text: string, line: number): ReadRow<Entity> {
  try {
    return judgeRow(entity, JSON.parse(text), (path) => ({ line, field: path.join('.') }))
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: [{ line, field: '', reason: 'notJson' }] }
    throw error
  }
}

type Path = readonly PropertyKey[]
export type Place = Pick<RowFault, 'line' | 'field'>

/** @param placeOf where in the file a path of the row came from */
export function judgeRow<Entity extends ErpEntity>(
  entity: Entity,
  value: unknown,
  placeOf: (path: Path) => Place,
): ReadRow<Entity> {
  const { data, error } = ERP_ROWS[entity].safeParse(value, { reportInput: true })
  if (!error) return { row: data as ErpRow<Entity> }
  return {
    faults: error.issues.flatMap((issue) =>
      pathsOf(issue).map((path) => ({ ...placeOf(path), reason: reasonOf(issue) })),
    ),
  }
}

const pathsOf = (issue: z.core.$ZodIssue): Path[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]

function reasonOf(issue: z.core.$ZodIssue): RowReason {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknownField'
    case 'invalid_type':
      return reasonOfType(issue)
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'notListed'
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooLarge'
    case 'too_small':
      return issue.origin === 'array' ? 'missing' : 'tooSmall'
    case 'custom':
      return (issue.params?.reason as RowReason | undefined) ?? 'wrongType'
    default:
      return 'wrongType'
  }
}

function reasonOfType({ path, input, expected }: z.core.$ZodIssueInvalidType): RowReason {
  if (path.length === 0) return 'notObject'
  if (input === undefined || input === null) return 'missing'
  return expected === 'int' ? 'notWhole' : 'wrongType'
}
