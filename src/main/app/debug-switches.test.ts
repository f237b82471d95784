import { describe, expect, it } from 'vitest';
import { debugSwitches, refusalOf } from './debug-switches';

describe('switches that would open the program to others', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '-remote-debugging-port=0',
    '--REMOTE-DEBUGGING-PORT=9222',
    '/remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect=127.0.0.1:9229',
    '--inspect-brk',
    '--inspect-port=1',
    '--inspect-wait',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--renderer-cmd-prefix=sh',
    '--zygote-cmd-prefix=sh',
    '--browser-subprocess-path=/tmp/other',
    '--trace-startup=*',
    ' --remote-debugging-port=9222',
    '--inspect ',
  ])('are found: %s', (one) => {
    expect(debugSwitches(['/opt/Kith/kith', one])).toEqual([one]);
  });

  it('leave every other argument alone', () => {
    const args = [
      '/opt/inspect',
      '--user-data-dir=/x/--inspect',
      '--no-sandbox',
      'inspect',
      '--inspector-name=x',
    ];
    expect(debugSwitches(args)).toEqual([]);
  });

  it('are named in the words, without what was given to them', () => {
    expect(refusalOf(['--inspect=127.0.0.1:1'])).toContain('with --inspect:');
  });
});
