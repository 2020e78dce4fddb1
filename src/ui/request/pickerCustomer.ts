/** A customer that the reader may request returns for. */
export type PickerCustomer = { readonly number: string; readonly name: string }
