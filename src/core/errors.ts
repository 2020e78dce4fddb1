/**
 * Every refusal by its code. Codes are public API: clients switch on them, so a code is never renamed or reused.
 * messages/{nl,en}/errors.json has a sentence for each; answerErrors turns each into an HTTP status.
 */
export const DOMAIN_ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CLOSED',
  'QUANTITY_EXCEEDS_RETURNABLE',
  'NOTHING_LEFT',
  'WINDOW_CLOSED',
  'NOT_RETURNABLE',
  'SPECIAL_ORDER',
  'NOT_DELIVERED',
  'CUSTOMER_BLOCKED',
  'SEGMENT_NOT_ALLOWED',
  'CREATOR_NOT_ALLOWED',
  'TERMS_NOT_ACCEPTED',
  'REASON_REQUIRED',
  'UNKNOWN_REASON',
  'UNKNOWN_ORDER_LINE',
  'DIFFERENT_CUSTOMERS',
  'DUPLICATE_LINE',
  'NO_LINES',
  'TOO_MANY_LINES',
  'ALREADY_DECIDED',
  'TRANSITION_NOT_ALLOWED',
  'CHANGED_MEANWHILE',
  'QUESTION_CHANGED',
  'QUANTITY_EXCEEDS_REQUESTED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_RUNNING',
  'CC_LIMIT_REACHED',
  'TOO_MANY_REQUESTS',
  'LINK_EXPIRED',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_COMMON',
  'PASSWORD_IS_ADDRESS',
  'BUSY',
  'IMPORT_MALFORMED',
  'IN_USE',
  'NO_ACCESS_TO_CUSTOMER',
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_INCOMPLETE',
  'FILE_TOO_LARGE',
  'FILE_TYPE_NOT_ALLOWED',
  'FILE_TYPE_MISMATCH',
  'FILE_DAMAGED',
  'FILE_PROTECTED',
  'FILE_HAS_CODE',
  'FILE_UNSAFE',
  'IMAGE_TOO_LARGE',
  'FILE_INFECTED',
  'SCANNER_UNREACHABLE',
  'TOO_MANY_FILES',
  'FILES_OF_TODAY_FULL',
  'TEMPLATE_LANGUAGE_MISSING',
  'TEMPLATE_SUBJECT_EMPTY',
  'TEMPLATE_SUBJECT_FAULTY',
  'TEMPLATE_VARIABLE_UNKNOWN',
  'TEMPLATE_VARIABLE_UNFIT',
  'TEMPLATE_BLOCK_BROKEN',
  'TEMPLATE_LINK_UNSAFE',
  'TEMPLATE_TOO_LONG',
  'TEMPLATE_BARCODE_MISSING',
  'TEMPLATE_EXISTS',
  'TEMPLATE_CASE_UNFIT',
  'TEMPLATE_SERVICE_UNFIT',
  'FORM_TOO_LONG',
  'FORM_FIELD_BROKEN',
  'FORM_NAME_INVALID',
  'FORM_NAME_TWICE',
  'FORM_OPTIONS_INVALID',
  'FORM_LIMITS_INVALID',
  'FORM_CONDITION_UNKNOWN',
  'FORM_CONDITION_UNFIT',
  'FORM_CONDITION_CYCLE',
  'FORM_EMPTY',
  'FORM_LANGUAGE_MISSING',
  'FORM_FIELDS_IN_USE',
  'FORM_OPEN_CASES',
  'FORM_ASKED',
  'FORM_OFFLINE',
  'ANSWER_REQUIRED',
  'ANSWER_UNFIT',
  'ANSWER_TOO_LONG',
  'ANSWER_NO_NUMBER',
  'ANSWER_TOO_LOW',
  'ANSWER_TOO_HIGH',
  'ANSWER_TOO_PRECISE',
  'ANSWER_PATTERN',
  'ANSWER_NO_EMAIL',
  'ANSWER_NO_PHONE',
  'ANSWER_NO_OPTION',
  'ANSWER_NO_DAY',
  'ANSWER_DAY_AHEAD',
  'ANSWER_DAY_BEHIND',
  'ANSWER_NO_ARTICLE',
  'ANSWER_NO_ORDER_LINE',
  'ANSWER_NO_FILE',
  'ANSWER_NO_IMAGE',
  'ANSWER_TOO_MANY_FILES',
  'ANSWER_FILE_TOO_LARGE',
  'ANSWER_UNKNOWN',
  'VISIBILITY_FACT_UNKNOWN',
  'VISIBILITY_RULE_UNFIT',
  'SERVICE_FORM_OFFLINE',
  'SERVICE_LANGUAGE_MISSING',
  'UNKNOWN_SERVICE',
  'CUSTOMER_INACTIVE',
  'PHOTO_REQUIRED',
  'TERMS_CHANGED',
  'SHIPPING_CODE_MISSING',
  'PICKUP_NOT_ALLOWED',
  'FREE_ENTRY_NOT_ALLOWED',
  'RETURNS_BY_FORM',
  'RETURN_SERVICE_MISSING',
  'RETURN_SERVICE_OFFLINE',
  'RETURN_SERVICE_IN_USE',
  'REASON_IN_ITSELF',
  'REASON_TOO_DEEP',
  'REASON_CODE_UNKNOWN',
  'REASON_FORM_OFFLINE',
  'REASON_LANGUAGE_MISSING',
  'PAGE_TITLE_MISSING',
  'PAGE_TEXT_MISSING',
  'PAGE_ADDRESS_UNFIT',
  'PLAN_MOMENT_PAST',
  'LANGUAGE_NOT_OFFERED',
  'CONFIG_FORMAT_UNKNOWN',
  'CONFIG_MALFORMED',
  'CONFIG_KEY_TWICE',
  'CONFIG_KEY_UNKNOWN',
  'CONFIG_VALUE_UNFIT',
  'CONFIG_TOO_LARGE',
  'CONFIG_REFUSED',
  'CONFIG_CHANGED_SINCE',
  'CONFIG_UNDONE_BEFORE',
  'CONFIG_FILE_MISSING',
  'CONFIG_PAGE_PLANNED',
  'SERIES_TAKEN',
  'REASON_PER_RMA',
  'RIGHT_NOT_YOURS',
  'LAST_MANAGER',
  'OWN_ACCESS',
  'BLOCKED_BY_HOUSE',
  'ALREADY_A_CONTACT',
  'CONTACT_NAME_UNFIT',
  'CONTACT_EMAIL_UNFIT',
  'INVITATION_LIMIT_REACHED',
  'ONE_BY_ONE',
  'REGISTRATION_CLOSED',
  'FORM_NOT_TRUSTED',
  'VAT_NUMBER_INVALID',
  'UNKNOWN_CUSTOMER',
  'CUSTOMER_REQUIRED',
  'ALREADY_MEMBER',
  'DEALER_REQUIRED',
] as const

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number]

/** A business rule said no. Expected, safe to show; anything else that is thrown is a bug. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  /** Tells Payload that it need not hide the message. */
  readonly isPublic = true

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

/** Several refusals of one request, so that a customer hears all of them at once. Never empty. */
export class DomainErrors extends Error {
  override readonly name = 'DomainErrors'

  constructor(readonly errors: readonly [DomainError, ...DomainError[]]) {
    super(errors.map((error) => error.code).join(', '))
  }
}

/**
 * Throws what was found: nothing for none, the error itself for one, all of them for several.
 *
 * @throws DomainError | DomainErrors
 */
export function throwAll(errors: readonly DomainError[]): void {
  const [first, ...rest] = errors
  if (!first) return
  throw rest.length === 0 ? first : new DomainErrors([first, ...rest])
}
