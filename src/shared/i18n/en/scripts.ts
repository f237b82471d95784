/** What may be said on the phone. Braces are filled in while the call goes on; an admin may change every text. */
export const scripts = {
  title: 'What you can say',
  which: 'What is happening?',
  situation: {
    opening: 'Opening',
    ask: 'What to ask',
    distress: 'Somebody is upset',
    long_wait: 'It may take long',
    cannot_help: 'We cannot help with this',
    voicemail: 'On their voicemail',
    closing: 'Closing',
  },
  words: {
    opening:
      'Hello, this is {operator} from {organisation}. Thank you for calling. I am writing down what you tell me, so that we can help. What can I do for you?',
    ask: 'What is it that you need? When would it be good for you? Where should somebody come to? Is there anything that the person who comes should know?',
    distress:
      'I am here, and there is no hurry. That sounds hard. Take your time. … Are you safe where you are at the moment? … Is somebody with you? … What would help you most right now?',
    long_wait:
      'I want to be honest with you: {wait} You are on our list, and we will not forget you. If it becomes urgent, please ring us again at any time.',
    cannot_help:
      'I am sorry, this is something we cannot help with ourselves. There are people who can: {referral} Shall I say the number again? If it does not work out, please ring us again.',
    voicemail:
      'Hello, this is {operator} from {organisation}. You asked us to ring you. We will try again later. You can also ring us, whenever it suits you.',
    closing:
      'May I say once more what we agreed? … Is there anything else? … Thank you for ringing us, {caller}. Look after yourself.',
  },
  ask: {
    ride: 'Where do you want to go, and when do you have to be there? Do you need a ride back? Can you get into a car by yourself, or do you use a wheelchair or a walking frame? Is somebody coming with you?',
    medical_ride:
      'Which doctor or clinic is it, and when is your appointment? How long will it take, roughly? Do you need a ride back? Do you use a wheelchair or a walking frame? Should somebody stay with you there?',
    accompaniment:
      'Where are you going, and when? Would you like somebody to come into the room with you, or to wait outside? Is there anything you are worried about?',
    shopping:
      'What do you need, and from which shop? How much may it cost at most? The helper keeps the receipt and you pay what it says. Please never give anybody your card or your PIN.',
    food: 'For how many people, and until when does it have to last? Is there anything you do not eat? Can you warm something up at home?',
    medicine:
      'Which pharmacy is it, and is the medicine ready there? Until when do you need it? Is there something to pay?',
    visit:
      'What would you enjoy: a chat, a walk, a game? Which days are good for you? Is there anything that you would rather not talk about?',
    check_in: 'Which days and what time are good for a call? Whom may we ring if you do not answer?',
    shelter:
      'Are you safe right now? For how many people, and from when? Are there children or animals with you? Is there anybody who must not know where you are?',
    home_repair:
      'What is broken? Is there water, gas or electricity involved? When is somebody at home to open the door?',
    technology:
      'What is it that does not work? Which device is it? Would a call do, or should somebody come?',
    forms:
      'Which form is it, and until when does it have to be sent? Do you have the letter in front of you?',
    interpretation:
      'Which language do you speak best? What is it about, and when? Is it on the phone or there?',
    childcare:
      'How old are the children? From when until when? Is there anything that we should know about them?',
    moving: 'From where to where, and when? Are there stairs or a lift? Is there anything very heavy?',
  },
  listening: {
    label: 'Listening',
    opening: 'Let them finish. A short “mm” is enough.',
    ask: 'One question at a time.',
    distress: 'Say back what you heard: “So you have been alone since Sunday.”',
    long_wait: 'Promise only what stands here.',
    cannot_help: 'A “no” with a next step is a help, too.',
    voicemail: 'Say nothing of what it is about: somebody else may hear it.',
    closing: 'Ask how they are now before you hang up.',
  },
  field: {
    operator: 'your name',
    organisation: 'our name',
    caller: 'their name',
    category: 'the kind of help',
    wait: 'how long it may take',
    referral: 'who can help, with the number',
  },
  /** What stands in where something is not known yet. */
  unknown: {
    operator: 'a volunteer',
    organisation: 'our organisation',
    caller: '',
    category: 'this',
    wait: 'I cannot say yet how long it will take.',
    referral: 'I look for a number for you.',
  },
  /** How long it may take, by how requests of the kind fared lately. */
  wait: {
    tooFew: 'I cannot say yet how long it will take.',
    nobody: 'lately we found nobody for requests like this, so I cannot promise anything.',
    hours_one:
      '{{helped}} of the last {{requests}} such requests found somebody, half of them within an hour.',
    hours_other:
      '{{helped}} of the last {{requests}} such requests found somebody, half of them within {{count}} hours.',
    days_one: '{{helped}} of the last {{requests}} such requests found somebody, half of them within a day.',
    days_other:
      '{{helped}} of the last {{requests}} such requests found somebody, half of them within {{count}} days.',
    title: 'How long it takes',
  },
  danger: {
    title: 'Somebody is in danger now',
    step: {
      stay: 'Stay on the line, and keep your voice calm.',
      where: 'Ask where they are: street, number, floor, and what one sees from the door.',
      ring: 'Ring one of these numbers on another phone, or ask somebody beside you to.',
      tell: 'Tell the caller that help is on its way, and stay until it is there.',
    },
    running: 'The call goes on behind this, and what you typed is kept. It is noted that you looked here.',
    back: 'Back to the call',
    open: 'Danger now',
  },
  settings: {
    title: 'Words for the phone',
    hint: 'What operators read out, moment by moment. Empty means: the words that Kith proposes. These are filled in by themselves: {{fields}}.',
    byCategory: 'What to ask, by kind of help',
    proposed: 'Kith’s words: {{words}}',
    unknownField: 'Kith fills in these alone: {{fields}}. It found: {{found}}.',
    save: 'Save the words',
    saved: 'The words are saved.',
  },
} as const;
