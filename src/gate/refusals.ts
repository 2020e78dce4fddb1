/** What the gate says no with. */
import { DomainError } from '@/core/errors'

/** A request without a lawful shape. `path` names where; the input itself is never repeated. */
export const invalid = (path: string, reason: string) =>
  new DomainError('INVALID_INPUT', `${path}: ${reason}`, { path: path.slice(0, 200), reason })

/** A path that is not open, or not to this caller. */
export const closed = () => new DomainError('CLOSED', 'There is nothing at this address')

/** A file whose name cannot exist. */
export const notFound = () => new DomainError('NOT_FOUND', 'There is no such file')

/** A path for staff, asked for by somebody else. */
export const forbidden = () => new DomainError('FORBIDDEN', 'This address is for staff')
