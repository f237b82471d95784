import type { InputOf } from '../../shared/contract';

const OUTSIDE = /^(?:mailto|tel|sms):[\x21-\x7E]+$/i;

/** Whether an address may be handed to the system: mail, phone and text messages, with everything else escaped. */
export function mayOpenOutside(url: string): boolean {
  return OUTSIDE.test(url);
}

/** The only addresses that Kith ever hands to the system: mail, phone and text messages. */
export function contactUrl(input: InputOf<'app.openContact'>): string {
  switch (input.way) {
    case 'phone':
      return `tel:${input.number}`;
    case 'sms':
      return `sms:${input.number}?body=${encodeURIComponent(input.text)}`;
    case 'email': {
      const body = `subject=${encodeURIComponent(input.subject)}&body=${encodeURIComponent(input.text)}`;
      return `mailto:${encodeURIComponent(input.address).replace('%40', '@')}?${body}`;
    }
  }
}
