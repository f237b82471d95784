/** Words of the accounts of the people who use Kith, and of their roles. */
export const accounts = {
  title: 'People who use Kith',
  hint: 'Each person has an account of their own, so that it is known who decided what, and so that nobody else can read what people told you.',
  sample:
    'The sample organisation has no accounts: everybody in it is invented, and whoever opens it may do everything.',
  role: {
    label: 'What they may do',
    name: { viewer: 'Viewer', operator: 'Operator', front_desk: 'Front desk', admin: 'Admin' },
    may: {
      viewer: 'Looks at requests, helpers and suggestions, and changes nothing.',
      operator: 'Takes requests, and decides about suggestions.',
      front_desk: 'Does what an operator does, looks after helpers, and makes backups.',
      admin: 'May do everything: settings, imports, exports, backups, and the accounts of others.',
    },
  },
  right: {
    open: 'Rights by name',
    title: 'Rights of {{name}}',
    hint: 'Some things are for single people, whatever their role. What you give or take here holds at once, and the history says so.',
    label: 'Also',
    name: {
      vetting: { read: 'Reads background checks' },
      safeguarding: { read: 'Reads safeguarding concerns' },
    },
    means: {
      vetting: {
        read: 'Sees which checks a helper has and until when, and may change them where the role looks after helpers. Everybody else sees only whether the checks cover a category today.',
      },
      safeguarding: {
        read: 'Sees what was raised about somebody’s safety, and the notes on it. No role has this by itself, not even an admin: a concern may be about one of them.',
      },
    },
    byRole: 'Every admin has this.',
    done: { given: '{{name}}: “{{right}}” is given.', taken: '{{name}}: “{{right}}” is taken away.' },
    nobody:
      'Nobody who can log in may read safeguarding concerns. Please give that right to somebody you trust with them.',
  },
  keychain: {
    title: 'The keychain of this computer',
    hint: 'Where one person alone uses Kith, on a computer that asks for a password when it starts, the keychain of the computer can open Kith in place of the passphrase.',
    label: 'Let the keychain open Kith after it was started',
    description:
      'Whoever is logged in to this computer as you can then open Kith. After Kith was locked it asks for your passphrase as before, so please do not forget it.',
    not_here: 'This computer has no keychain that Kith could use.',
    several:
      'More than one person has an account, so each needs a passphrase: the keychain could not tell who is there.',
  },
  table: 'Accounts',
  name: 'Name',
  state: 'State',
  enabled: 'Can log in',
  disabled: 'Cannot log in',
  you: '{{name}} (you)',
  actions: 'What to do with {{name}}',
  lastAdmin: 'Somebody has to be admin, or nobody could help when a passphrase is forgotten.',
  nameHint:
    'It stands on the first screen, which everybody at this computer can see. A first name is enough.',
  nameMissing: 'Please give a name.',
  nameTaken: 'Somebody has this name already. Please add a letter or a second name.',
  add: {
    open: 'Add a person',
    title: 'Add a person',
    passphrase: 'First passphrase',
    hint: 'You tell it to the person. Please ask them to change it at once, under their name at the top right, so that only they know it.',
    submit: 'Add the person',
    done: '{{name}} can log in now.',
  },
  change: {
    open: 'Change name or role',
    title: 'Change {{name}}',
    done: '{{name}} is changed.',
    ownRole: 'You take a role from yourself, and would need another admin to get it back.',
  },
  reset: {
    open: 'Give a new passphrase',
    title: 'A new passphrase for {{name}}',
    hint: 'The old one opens nothing any more. You tell the new one to {{name}}, who then changes it.',
    label: 'New passphrase',
    submit: 'Set the passphrase',
    done: '{{name}} can log in with the new passphrase.',
  },
  enable: {
    open: 'Let log in again',
    title: 'Let {{name}} log in again',
    hint: 'For this {{name}} needs a new passphrase. You tell it to {{name}}, who then changes it.',
  },
  disable: {
    open: 'Stop from logging in',
    title: 'Stop {{name}} from logging in?',
    text: 'If {{name}} is at work in Kith right now, that ends at once. What {{name}} did stays. You can let {{name}} log in again at any time.',
    confirm: 'Stop from logging in',
    done: '{{name}} cannot log in any more.',
  },
  renew: {
    heading: 'Recovery code',
    hint: 'It opens the data when every passphrase is forgotten. Make a new one if the paper is lost, or if somebody may have read it.',
    open: 'Make a new recovery code',
    title: 'Make a new recovery code?',
    text: 'The code on the paper you have now opens nothing any more. The new one is shown once.',
    confirm: 'Make a new code',
  },
} as const;
