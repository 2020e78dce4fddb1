/** What the paper's typeface can show: Latin with its accents, and the signs of trade. */
const KNOWN =
  /[\n\u0020-\u007e\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01c4-\u01dc\u01e6\u01e7\u01ea\u01eb\u01fa-\u021b\u022a-\u022d\u0230-\u0233\u0237\u0259\u02bc\u02c6\u02c7\u02da\u02dc\u1e24\u1e25\u1e62\u1e63\u1e6c\u1e6d\u1e80-\u1e85\u1e9e\u1ef2-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u2113\u2122\u2212]/u

/**
 * The text as the paper shows it: accents composed, letters without a glyph as their base letter, everything else as a
 * question mark, so that nothing vanishes or turns into other signs.
 */
export function printable(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u2000-\u200a\u202f]/g, ' ')
  return Array.from(lines.normalize('NFC'), shown).join('')
}

function shown(sign: string): string {
  if (KNOWN.test(sign)) return sign
  if (/\p{Cf}|\p{Cc}|\p{Mn}/u.test(sign)) return ''
  const base = sign.normalize('NFKD').replace(/\p{Mn}/gu, '')
  return base !== '' && Array.from(base).every((part) => KNOWN.test(part)) ? base : '?'
}
