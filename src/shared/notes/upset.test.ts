import { describe, expect, it } from 'vitest';
import { tellsOfDistress } from './upset';

describe('notes that tell of distress', () => {
  it.each([
    'crying on the phone, landlord wants her out fri',
    'Very upset, son died in Oct',
    "Says he can't cope any more with the stairs",
    'in tears when she rang',
    'at the end of her tether w/ the neighbours',
    'shaking, somebody tried her door last night',
    'not sleeping and frightened to go out',
  ])('show words for somebody who is upset: %s', (notes) => {
    expect(tellsOfDistress(notes)).toBe(true);
  });

  it.each([
    '',
    'lift to eye clinic thu 10am',
    'not upset, just wants to know',
    'isn’t really distressed',
    'no tears this time',
    'curtains shake in the draught',
    'scared of dogs, helper without one',
  ])('show nothing else: %s', (notes) => {
    expect(tellsOfDistress(notes)).toBe(false);
  });
});
