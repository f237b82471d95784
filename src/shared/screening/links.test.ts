import { describe, expect, it } from 'vitest';
import { linksIn } from './links';

const found = (text: string) =>
  linksIn(text).map(({ from, to, isHidden }) => [text.slice(from, to), isHidden]);

describe('addresses in a text', () => {
  it.each([
    ['see https://example.org/a?b=c.', 'https://example.org/a?b=c', false],
    ['www.surgery.example is fine', 'www.surgery.example', false],
    ['look at paypal.com', 'paypal.com', false],
    ['at accounts.google.com/x', 'accounts.google.com/x', false],
    ['bit.ly/2x', 'bit.ly/2x', true],
    ['http://10.0.0.7/a', 'http://10.0.0.7/a', true],
    ['https://hsbc.com@evil.example/', 'https://hsbc.com@evil.example/', true],
    ['paypa1.com', 'paypa1.com', true],
    ['arnazon.com', 'arnazon.com', true],
    ['https://xn--pple-43d.com', 'https://xn--pple-43d.com', true],
    ['gооgle.com', 'gооgle.com', true],
    ['example [dot] com', 'example [dot] com', true],
  ])('%s', (text, address, isHidden) => {
    expect(found(text)).toEqual([[address, isHidden]]);
  });

  it.each(['write to anna@example.org', 'at 10.30 in the hall', 'e.g. milk', 'Mrs. Hall', 'no.5, flat 2.b'])(
    'none in "%s"',
    (text) => {
      expect(linksIn(text)).toEqual([]);
    },
  );
});
