import Link from 'next/link'

import { Checkbox } from '../Checkbox'
import { Icon } from '../Icon'
import { SelectField } from '../SelectField'
import { TextField } from '../TextField'
import { FilterSearch } from './FilterSearch'
import { isNarrowed, LINE_SORTS, type LineFilter, pickerPath } from './lineFilter'
import type { PickerCustomer } from './pickerCustomer'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly filter: LineFilter
  /** The customers to choose from; one alone is shown and cannot be changed. */
  readonly customers: readonly PickerCustomer[]
}

/** By what the order lines are narrowed. */
export function LineFilterForm({ say, filter, customers }: Props) {
  return (
    <FilterSearch label={say('filter.name')} here={pickerPath(filter)}>
      <TextField id="f-order" name="order" label={say('filter.order')} defaultValue={filter.order} />
      <div className="m-hide">
        <TextField id="f-invoice" name="invoice" label={say('filter.invoice')} defaultValue={filter.invoice} />
      </div>
      <TextField id="f-reference" name="reference" label={say('filter.reference')} defaultValue={filter.reference} />
      <TextField id="f-article" name="article" label={say('filter.article')} defaultValue={filter.article} />
      <div className="m-hide">
        <TextField id="f-name" name="name" label={say('filter.articleName')} defaultValue={filter.name} />
      </div>
      <div className="m-hide">
        <TextField id="f-external" name="external" label={say('filter.external')} defaultValue={filter.external} />
      </div>
      <CustomerField filter={filter} customers={customers} say={say} />
      <div className="m-hide d-hide">
        <SelectField key={filter.sort} id="f-sort" name="sort" label={say('filter.sort')} defaultValue={filter.sort}>
          {LINE_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {say(`sort.${sort}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {filter.size !== 15 && <input type="hidden" name="size" value={filter.size} />}
      {filter.draft && <input type="hidden" name="draft" value={filter.draft} />}
      <div className="filter-end">
        <Checkbox name="returnable" value="1" label={say('filter.returnable')} defaultChecked={filter.returnable} />
        <div className="m-hide">
          <Checkbox name="regular" value="1" label={say('filter.regular')} defaultChecked={filter.regular} />
        </div>
        <span className="push">
          <MoreFilters say={say} open={Boolean(filter.invoice || filter.name || filter.external || filter.regular)} />
          {isNarrowed(filter) && (
            <Link
              className="btn quiet"
              href={pickerPath({ customer: filter.customer, size: filter.size, draft: filter.draft })}
            >
              {say('filter.clear')}
            </Link>
          )}
          <button className="btn" type="submit">
            <Icon name="search" />
            {say('filter.apply')}
          </button>
        </span>
      </div>
    </FilterSearch>
  )
}

/** A box that shows the other filters on narrow screens, by style alone. */
function MoreFilters({ say, open }: { readonly say: Say; readonly open: boolean }) {
  return (
    <label className="btn quiet d-hide more-filters">
      <input type="checkbox" className="vh" defaultChecked={open} />
      {say('filter.more')}
    </label>
  )
}

function CustomerField({ filter, customers, say }: Props) {
  const label = say('filter.customer')
  const [only, ...others] = customers
  if (others.length === 0 || filter.draft) {
    const shown = customers.find(({ number }) => number === filter.customer) ?? only
    return <TextField id="f-customer" label={label} value={shown?.number ?? ''} readOnly />
  }
  return (
    <SelectField
      key={filter.customer}
      id="f-customer"
      name="customer"
      label={label}
      defaultValue={filter.customer}
      hint={say('filter.oneCustomer')}
    >
      {customers.map(({ number, name }) => (
        <option key={number} value={number}>
          {number} · {name}
        </option>
      ))}
    </SelectField>
  )
}
