import { type ListQuery, listHref } from './listQuery'

/** What a form leaves as it is in the address of a list. @param query without what the form says itself */
export function Kept({ query }: { readonly query: ListQuery }) {
  const kept = new URLSearchParams(listHref(query).split('?')[1])
  return [...kept].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
