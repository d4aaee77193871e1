/**
 * Money: integer fen in the database, yuan as a number outside (`…_yuan`), 元 or 万元 for people. Yuan with at most two decimals survive
 * the way there and back exactly.
 *
 * Worked example: `fenOf(35000.5)` is 3500050, `moneyWords(35000.5)` is '35,000.50 元' and `inTenThousand(35000)` is '3.5'.
 */

/** The largest amount accepted, in yuan: a hundred thousand million. Beyond it a column or unit was mixed up. */
export const largestYuan = 100_000_000_000;

/** True for an amount of yuan that is a whole number of fen and not larger than `largestYuan`. */
export function isYuan(yuan: number): boolean {
  if (!Number.isFinite(yuan) || Math.abs(yuan) > largestYuan) return false;
  return Math.round(yuan * 100) / 100 === yuan;
}

/** Yuan → fen, rounded to the fen. Throws on an amount that is no money (not finite, too large). */
export function fenOf(yuan: number): number {
  if (!Number.isFinite(yuan) || Math.abs(yuan) > largestYuan) throw new RangeError('not an amount of money');
  const fen = Math.round(yuan * 100);
  return fen === 0 ? 0 : fen;
}

/** Fen → yuan. */
export function yuanOf(fen: number): number {
  return fen / 100;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** '35,000 元', '35,000.50 元': decimals only where there are any. */
export function moneyWords(yuan: number): string {
  const fen = fenOf(yuan);
  const whole = grouped(String(Math.floor(Math.abs(fen) / 100)));
  const rest = Math.abs(fen) % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${fen < 0 ? '-' : ''}${whole}${decimals} 元`;
}

/** The amount in 万元 without unit and without trailing zeros: 35000 → '3.5'. Exact: six decimals reach down to the fen. */
export function inTenThousand(yuan: number): string {
  const fen = fenOf(yuan);
  const whole = grouped(String(Math.floor(Math.abs(fen) / 1_000_000)));
  const decimals = String(Math.abs(fen) % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
