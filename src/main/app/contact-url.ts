import type { InputOf } from '../../shared/contract';

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
