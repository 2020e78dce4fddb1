import { formatDay } from '@/core/day'
import { heading, tree } from '../mail/tree'
import type { PaperTemplate } from './paperTemplate'
import { address, barcode, counter, passage } from './paperTree'
import { paperValues } from './paperValues'
import { shippingLabelSample } from './sample'
import { A6 } from './sheet'

/** The A6 label for the outside of the box. */
export const shippingLabel: PaperTemplate<'rma-shipping-label'> = {
  event: 'rma-shipping-label',
  sample: shippingLabelSample,
  pagesMax: 1,
  values: (data, t) => {
    const shared = paperValues(data, data.lineCount, t)
    const [name = data.customer.name, ...rest] = shared.sender
    return {
      ...shared,
      sender: [`${name}, ${data.customer.number}`, ...rest],
      issuedOn: formatDay(data.issuedOn, data.locale),
      nightHint: data.nightDelivery ? t('nightHint') : '',
    }
  },
  frame: (data, t) => ({
    format: A6,
    title: t('labelTitle', { number: data.rmaNumber }),
    number: data.rmaNumber,
    brand: data.brand,
    madeOn: data.issuedOn,
    footer: () => [
      formatDay(data.issuedOn, data.locale),
      '',
      `${t('pieces', { pieces: data.totalPieces })}, ${t('lines', { lines: data.lineCount })}`,
    ],
  }),
  content: (t) => ({
    paper: tree(
      'label',
      heading(t('return'), 'h1'),
      counter(t('box'), t('boxOf')),
      address(t('to'), 'receiver', 'large'),
      address(t('from'), 'sender', 'compact'),
      passage(t('night'), 'nightHint', 'moon'),
      barcode('large'),
    ),
  }),
}
