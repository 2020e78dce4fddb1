/** Reads a file to its end before anything of it is stored. */
import type { PayloadRequest } from 'payload'

import { added, type ImportCounts, NOTHING } from '@/core/erp/importing'
import { contenderTest, type ErpCustomer } from '../adoptCustomers'
import type { ImportFile } from './importFile'
import { rowsOf } from './rowsOf'

export type Checked = {
  /** Rows in the file. */
  readonly read: number
  /** What is refused of them whatever the database holds. */
  readonly counts: ImportCounts
  readonly contenders: readonly ErpCustomer[]
}

/** @throws DomainError IMPORT_MALFORMED */
export async function checkFile(req: PayloadRequest, file: ImportFile): Promise<Checked> {
  const isContender = file.entity === 'customers' ? await contenderTest(req) : () => false
  const contenders = new Map<string, ErpCustomer>()
  let counts = NOTHING
  let read = 0
  for await (const { rows, row, faults } of rowsOf(file)) {
    read += rows
    if (faults) counts = added(counts, { ...NOTHING, refused: rows, errors: faults })
    else if (isContender(row as ErpCustomer)) contenders.set((row as ErpCustomer).number, row as ErpCustomer)
  }
  return { read, counts, contenders: [...contenders.values()] }
}
