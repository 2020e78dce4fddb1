import { Icon } from '@/ui/Icon'

/** No article of the ERP's has this number: it may be mistyped, or not of this house. */
export function UnknownArticle({ text }: { readonly text: string }) {
  return (
    <span className="nz-unknown">
      <Icon name="warning" small />
      {text}
    </span>
  )
}
