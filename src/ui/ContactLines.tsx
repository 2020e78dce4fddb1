import { telephoneLink } from './telephoneLink'

/** How the house is reached. */
export type ContactDetails = {
  readonly phone: string | null
  readonly email: string | null
  /** A line each. */
  readonly address: readonly string[]
}

type Words = { readonly phone: string; readonly email: string; readonly address: string }

/** Telephone, mail and address, each with its name; what is not known is left out. */
export function ContactLines({ contact, words }: { readonly contact: ContactDetails; readonly words: Words }) {
  const { phone, email, address } = contact
  return (
    <dl className="kv contact">
      {phone && (
        <>
          <dt>{words.phone}</dt>
          <dd>
            <a href={telephoneLink(phone)}>{phone}</a>
          </dd>
        </>
      )}
      {email && (
        <>
          <dt>{words.email}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </>
      )}
      {address.length > 0 && (
        <>
          <dt>{words.address}</dt>
          <dd>
            {address.map((line) => (
              <span key={line} className="line">
                {line}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

export const isReachable = ({ phone, email, address }: ContactDetails): boolean =>
  Boolean(phone || email || address.length > 0)
