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

const SIGN_OF_LIFE_ROWS = 20_000

/**
 * @param alive called now and then with the rows that were read so far
 * @throws DomainError IMPORT_MALFORMED
 */
export async function checkFile(
  req: PayloadRequest,
  file: ImportFile,
  alive: (read: number) => Promise<void>,
): Promise<Checked> {
  const isContender = file.entity === 'customers' ? await contenderTest(req) : () => false
  const contenders = new Map<string, ErpCustomer>()
  let counts = NOTHING
  let read = 0
  let told = 0
  for await (const { rows, row, faults } of rowsOf(file)) {
    read += rows
    if (read - told >= SIGN_OF_LIFE_ROWS) {
      told = read
      await alive(read)
    }
    if (faults) counts = added(counts, { ...NOTHING, refused: rows, errors: faults })
    else if (isContender(row as ErpCustomer)) contenders.set((row as ErpCustomer).number, row as ErpCustomer)
  }
  return { read, counts, contenders: [...contenders.values()] }
}
