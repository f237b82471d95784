/** The words to tell both sides of a match; people may change them before sending. */
export const messages = {
  /** For dates in messages. */
  locale: 'en-GB',
  arranged: {
    helper: {
      subject: 'Can you help {{whom}}?',
      text: 'Hello {{helper}},\n\nthank you for helping your neighbours. {{requester}} asks for help: {{summary}}.\nWhen: {{when}}\nWhere: {{place}}{{phone}}{{money}}\n\nCan you do this? Please let us know, also if it does not suit you.\n\nWarm regards\n{{organisation}}',
    },
    requester: {
      subject: 'Help with: {{summary}}',
      text: 'Hello {{requester}},\n\ngood news: {{helper}} can help you with "{{summary}}".\nWhen: {{when}}{{money}}\n\nIf anything changes, please tell us.\n\nWarm regards\n{{organisation}}',
    },
  },
  called_off: {
    helper: {
      subject: 'No longer needed: {{summary}}',
      text: 'Hello {{helper}},\n\nyour help for {{whom}} ({{summary}}, {{when}}) is not needed any more. Thank you for being ready.\n\nWarm regards\n{{organisation}}',
    },
    requester: {
      subject: 'A change: {{summary}}',
      text: 'Hello {{requester}},\n\nunfortunately {{helper}} cannot come for "{{summary}}" ({{when}}). We are looking for somebody else and will be in touch.\n\nWarm regards\n{{organisation}}',
    },
  },
  money: {
    line: 'Money: {{words}}',
    helper: {
      none: 'please do not spend any for this.',
      upTo: 'up to {{amount}}.',
      receipt: 'Please keep the receipt; you are paid back against it.',
      noCard: 'Please never take a bank card or a PIN, even if they are offered.',
    },
    requester: {
      none: 'our helpers do not spend any for this.',
      upTo: 'the helper may spend up to {{amount}} for you.',
      receipt: 'You get the receipt and pay that amount back.',
      noCard: 'Please never give anybody your bank card or PIN, not even our helpers.',
    },
  },
  when: {
    any: 'at a time that suits you both',
    by: 'by {{date}}, {{to}}',
    between: '{{date}}, {{from}} to {{to}}',
  },
  noPlace: 'we will tell you',
  /** Stands for a requester who has not agreed to share their name. */
  somebody: 'Somebody near you',
  whom: 'somebody near you',
  phone: '\nPhone: {{phone}}',
} as const;
