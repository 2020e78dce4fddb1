/** Orders under way for the demo: days count from the day on which it is loaded, prices are in cents without VAT. */

export type OpenLine = {
  readonly ordered: number
  readonly delivered?: number
  readonly grossCents: number
  /** In per cent. */
  readonly discount?: number
  readonly special?: boolean
  readonly expectedDays?: number
  /** How the expected day moved, the oldest move first. */
  readonly moves?: readonly { readonly from: number; readonly to: number; readonly noted: number }[]
}

export type OpenOrder = {
  readonly number: number
  readonly reference: string
  readonly orderedDays: number
  readonly shipsComplete?: boolean
  readonly lines: readonly OpenLine[]
  readonly parcel?: { readonly carrier: string; readonly service: string; readonly days: number }
}

export const OPEN_ORDERS: readonly OpenOrder[] = [
  {
    number: 590_001,
    reference: 'Voorraad december',
    orderedDays: -3,
    lines: [
      { ordered: 24, grossCents: 295, discount: 10, expectedDays: 4 },
      {
        ordered: 12,
        grossCents: 850,
        discount: 10,
        expectedDays: 18,
        moves: [
          { from: 6, to: 11, noted: -2 },
          { from: 11, to: 18, noted: -1 },
        ],
      },
      { ordered: 6, grossCents: 1275 },
    ],
  },
  {
    number: 590_002,
    reference: 'Balie',
    orderedDays: -9,
    lines: [
      { ordered: 8, delivered: 8, grossCents: 425, discount: 15 },
      { ordered: 10, delivered: 4, grossCents: 165, expectedDays: 6 },
      { ordered: 2, grossCents: 3995, discount: 5, special: true, expectedDays: 25 },
    ],
    parcel: { carrier: 'DHL', service: 'Parcel Connect', days: -7 },
  },
  {
    number: 590_004,
    reference: 'Magazijn',
    orderedDays: -28,
    lines: [{ ordered: 6, delivered: 6, grossCents: 740 }],
    parcel: { carrier: 'DHL', service: 'Parcel Connect', days: -26 },
  },
  {
    number: 590_003,
    reference: 'Werkplaats 2, graag in één keer',
    orderedDays: -15,
    shipsComplete: true,
    lines: [
      { ordered: 4, grossCents: 2150, expectedDays: -1, moves: [{ from: -5, to: -1, noted: -8 }] },
      { ordered: 48, grossCents: 65, expectedDays: 2 },
    ],
  },
]
