/** Measures and type of the A4 form, from the look's page 9. */
import { GREY, mm, type TextStyle } from '../render/paper'

export const LEFT = mm(15)
export const WIDTH = mm(180)
export const TOP = mm(14)
/** Where the footer's line of text begins. */
export const FOOTER = mm(282)
/** Content of a page ends here; the last page also keeps room for the warehouse's box. */
export const BOTTOM = mm(276)
export const SIGN_HEIGHT = mm(20)

export const TEXT: TextStyle = { font: 'Regular', size: 9.5, leading: 1.4 }
export const STRONG: TextStyle = { font: 'SemiBold', size: 9.5, leading: 1.4 }
export const SMALL: TextStyle = { font: 'Regular', size: 8, color: GREY, leading: 1.4 }
export const ARTICLE: TextStyle = { font: 'Narrow', size: 9.5, leading: 1.3 }
export const COLUMN_HEAD: TextStyle = { font: 'Narrow', size: 8, leading: 1.2 }
export const FIGURE: TextStyle = { font: 'Wide', size: 12.5, leading: 1.1 }
export const HEADING: TextStyle = { font: 'SemiBold', size: 10.5, leading: 1.3 }
