import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard';

const RISKY = [
  '=1+1',
  '+41 79',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '\u00a0=1',
  "'=1",
];

describe('guarding against formulas', () => {
  it.each(RISKY)('puts an apostrophe before %j and takes it away again', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });

  it.each(['Anna', "'s Werk", '1+1', 'a=b', '', ' x'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  });

  it('gives any text back unchanged', () => {
    const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\0', ' ', '＝', 'a', '1');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });
});
