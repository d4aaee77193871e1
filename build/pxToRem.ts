/**
 * Style sheets are written in pixels, as designers measure, and built in rem, so that 字号 in the settings scales the whole page through the
 * size of its root. Hairlines of up to two pixels stay what they are. Media queries are no declarations and stay in pixels.
 */
interface Declaration {
  value: string;
}

const ROOT_PIXELS = 16;
const HAIRLINE_PIXELS = 2;

/** @example pxInRem('1px solid, 14px') // '1px solid, 0.875rem' */
export function pxInRem(value: string): string {
  return value.replace(/(?<![\w.#])(\d*\.?\d+)px\b/g, (whole, number: string) =>
    Number(number) <= HAIRLINE_PIXELS ? whole : `${Number(number) / ROOT_PIXELS}rem`,
  );
}

/** A plugin of PostCSS, which Vite runs over every style sheet. */
export const pxToRem = {
  postcssPlugin: 'px-to-rem',
  Declaration(declaration: Declaration): void {
    const value = pxInRem(declaration.value);
    // an assignment makes PostCSS visit the declaration again
    if (value !== declaration.value) declaration.value = value;
  },
};
