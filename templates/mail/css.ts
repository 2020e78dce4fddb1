/**
 * Inline styles of every mail: mail programs read no stylesheet, and know no custom properties. Light colours stand here,
 * dark ones in the frame's media query, both from the look's tokens.
 */
const ARIAL = 'Arial,Helvetica,sans-serif'
const INK = 'color:#161b18'
const INK_2 = 'color:#454e49'
const INK_3 = 'color:#5c655f'
const ROW = 'border-bottom:1px solid #d6dcd8'
const HEAD = `border-top:2px solid #161b18;border-bottom:1px solid #78827c;font:700 12px/16px ${ARIAL};${INK_2};`

export const CSS = {
  company: `font:700 16px/20px ${ARIAL};${INK};`,
  date: `font:400 13px/20px ${ARIAL};${INK_3};`,
  kicker: `margin:0;font:400 14px/20px ${ARIAL};${INK_3};`,
  title: `margin:2px 0 12px;font:700 30px/36px ${ARIAL};${INK};letter-spacing:-.3px;`,
  sentence: `margin:0 0 12px;font:400 16px/24px ${ARIAL};${INK};`,
  small: `margin:12px 0 0;font:400 14px/20px ${ARIAL};${INK_2};`,
  heading: `margin:0 0 8px;font:700 16px/24px ${ARIAL};${INK};`,
  step: `margin:0 0 4px;font:400 15px/23px ${ARIAL};${INK};`,
  label: `margin:0;font:400 13px/18px ${ARIAL};${INK_3};`,
  value: `margin:0;font:700 16px/24px ${ARIAL};${INK};word-break:break-word;`,
  valueMore: `margin:0;font:400 14px/20px ${ARIAL};${INK};`,
  foot: `margin:0;font:400 13px/20px ${ARIAL};${INK_3};`,
  button: `display:inline-block;padding:13px 22px;font:700 16px/20px ${ARIAL};color:#ffffff;text-decoration:none;`,
  headFirst: `padding:8px 0;${HEAD}`,
  headCell: `padding:8px 12px;${HEAD}`,
  article: `padding:12px 8px 12px 0;${ROW};font:600 14px/20px ${ARIAL};${INK};`,
  quantity: `padding:12px;${ROW};font:400 14px/20px ${ARIAL};${INK};white-space:nowrap;`,
  outcome: `padding:12px 0;${ROW};`,
  sub: `font-weight:400;font-size:13px;${INK_3};`,
  note: `font-weight:400;font-size:13px;${INK_2};`,
  chip: `display:inline-block;padding:2px 8px;font:700 13px/18px ${ARIAL};white-space:nowrap;`,
  ok: 'background-color:#dff1e4;color:#11542a;',
  stop: 'background-color:#fbe4df;color:#8d1d10;',
} as const
