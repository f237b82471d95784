/** What screening noticed: what it is, why it matters, and what to do about it kindly. */
export const screening = {
  title: 'To be looked at',
  noticed: {
    title: 'Worth a second look',
    hint: 'You can save this as it is. Whoever looks at the request sees this, too.',
    offerHint: 'Nothing is decided by this. Have a colleague look before they become a helper.',
  },
  rule: {
    money: {
      title: 'Money is asked for or sent',
      why: 'People who deceive others ask for money to be lent, sent or paid in advance, because it cannot be got back.',
      kindly:
        'Being short of money is why many people ask for help. Ask what it is for, and offer what your organisation can do instead.',
    },
    gift_card: {
      title: 'Gift cards or vouchers with a code',
      why: 'Whoever has the code has the money, and nobody can trace it. Hardly anybody in need asks for them.',
      kindly:
        'Ask who wanted them. The person may be deceived by somebody else: say that this happens to many.',
    },
    secrets: {
      title: 'Bank details, a card, a PIN, a password or a code',
      why: 'With these, somebody can take money or an account. A helper who has them may be blamed later, also without reason.',
      kindly:
        'Shopping can be paid against the receipt. Explain that helpers never take a card or PIN, to protect both sides.',
    },
    link: {
      title: 'An address that hides where it leads',
      why: 'Shortened and imitated addresses lead to pages that ask for passwords or money.',
      kindly: 'Do not open it here. Ask on the phone what is on that page.',
    },
    hurry: {
      title: 'In a hurry, and in secret',
      why: 'Hurry and secrecy together keep people from asking somebody else first.',
      kindly:
        'Somebody who is in danger at home may ask in the same way: think of that first, and of who in your organisation can help.',
    },
    elsewhere: {
      title: 'Going on somewhere else, or crypto money',
      why: 'Where your organisation does not see what is agreed, it cannot protect either side.',
      kindly: 'Ask what would make it easier to stay in touch through you.',
    },
    alone: {
      title: 'Being alone with somebody, or no checks',
      why: 'Whoever wants nobody else there, or no checks, may have a reason that harms somebody.',
      kindly: 'Talk about why checks are there for everybody. Do not match before that.',
    },
    same_text: {
      title: 'The same text under another name',
      why: 'Texts that are sent to many places, or under several names, are often made to deceive.',
      kindly: 'It may also be a form, or one person who wrote for several. Ask before you judge.',
    },
    same_contact: {
      title: 'The same number or address under several names',
      why: 'One person may be asking, or offering, under several names.',
      kindly: 'Families, homes and carers share a phone, too. A call usually clears it up.',
    },
    many_requests: {
      title: 'Somebody new who asks for many things',
      why: 'Whoever tries an organisation out asks for much in a short time.',
      kindly: 'It may be a bad week. Ask how things are, and what is needed most.',
    },
    turned_down: {
      title: 'Perhaps somebody whose offer was turned down',
      why: 'Somebody with the same phone number, or with a name that sounds alike, offered help on the phone. What they said had a flag, and the offer was turned down.',
      kindly:
        'It may be somebody else, or have been cleared up since. Ask whoever turned it down before you judge.',
    },
  },
  field: {
    summary: 'in what is needed',
    details: 'in the details',
    notes: 'in the notes on helping',
    person_notes: 'in the notes on the person',
    record: '',
  },
  quote: '“{{quote}}”',
  of: { request: 'The request', helper: '{{name}}, who offers help' },
  others: 'Also: {{names}}',
  offer: 'Offered by {{name}}, turned down by {{by}}, {{ago}}.',
  needsSecond: 'A second person has to look at this before a match is confirmed.',
  needsOther: 'You entered this, so a colleague has to look: somebody else who logs in here.',
  more: 'What this is, and what helps',
  fine: 'It is fine…',
  scam: 'It is a scam…',
  takeBack: 'Take this back',
  takenBack: 'Looked at again.',
  dismissed: '{{title}}: looked at by {{by}}, {{ago}}. “{{note}}”',
  marked: '{{title}}: marked as a scam by {{by}}, {{ago}}. “{{note}}”',
  markedHint:
    'No match is confirmed while it is marked. Put the request on hold, or pause the helper, so that nobody takes it up; and tell whoever looks after safety in your organisation.',
  dialog: {
    fineTitle: 'Why is it fine?',
    scamTitle: 'What makes you sure?',
    fineHint: 'The same words of this person are not flagged again.',
    scamHint: 'No match with it is confirmed from then on. This can be taken back.',
    note: 'In a few words',
    notePlaceholder: 'We know her well',
    noteNeeded: 'Please write why, for whoever looks next.',
    coversPerson: 'Do not show this for {{name}} any more, whatever the words',
    fine: 'It is fine',
    scam: 'Mark as a scam',
  },
  filter: 'To be looked at',
  nav_one: ' ({{count}} to be looked at)',
  nav_other: ' ({{count}} to be looked at)',
  imports: {
    title_one: '{{count}} row is worth a second look',
    title_other: '{{count}} rows are worth a second look',
    hint: 'They are imported all the same, and stand under “To be looked at” then.',
    row: 'Row {{row}}: {{rules}}',
    more: 'and {{count}} more',
  },
  settings: {
    title: 'What is noticed',
    hint: 'Requests and offers are compared with what is known of people who deceive. A flag never turns anything down by itself. The rules know English words only so far, and see only what is written.',
    mode: { off: 'Off', show: 'Show it', second: 'Second person' },
    modeOf: 'What happens: {{rule}}',
    secondHint:
      'With “Second person”, no match is confirmed before somebody other than whoever entered it has looked. If you work alone, that stops you: choose “Show it”.',
    record: '{{open}} open, {{dismissed}} found fine, {{scam}} confirmed',
    often:
      'Found fine {{dismissed}} times and never confirmed. Perhaps it asks for more attention than it is worth: think of turning it down.',
    saved: 'Saved.',
  },
} as const;
