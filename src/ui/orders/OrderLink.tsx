import Link from 'next/link'

export const orderHref = (number: string): string => `/orders/${encodeURIComponent(number)}`

/** The number of an order that the reader may see. */
export function OrderLink({ number }: { readonly number: string }) {
  return (
    <Link className="no" href={orderHref(number)}>
      {number}
    </Link>
  )
}
