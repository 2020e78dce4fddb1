import type { Contract, ValuesFor } from './contract'
import type { TemplateKey } from './key'
import { MAIL_CONTRACTS } from './mailContracts'
import { PAPER_CONTRACTS } from './paperContracts'

/** Every contract by the key of its template. */
export const CONTRACTS = { ...MAIL_CONTRACTS, ...PAPER_CONTRACTS } as const

/** The data of one template: every name of its contract, none besides. */
export type ValuesOf<Key extends TemplateKey> = ValuesFor<(typeof CONTRACTS)[Key]>

export const contractOf = (key: TemplateKey): Contract => CONTRACTS[key]
