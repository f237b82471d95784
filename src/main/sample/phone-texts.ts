import type { Disposition } from '../../shared/domain/call';
import type { Feeling } from '../../shared/domain/check-in';
import type { QueueKind, QueueReason } from '../../shared/domain/queue';
import type { ReferralDraft } from '../../shared/domain/referral';

interface CallWords {
  readonly disposition: Disposition;
  readonly notes: string;
  /** Of somebody who is not in the record. */
  readonly name?: string;
}

/** What was noted of calls; all of it invented. */
export const CALL_WORDS: readonly CallWords[] = [
  { disposition: 'updated', notes: 'Asked whether somebody was found. The day is still fine.' },
  { disposition: 'updated', notes: 'The appointment moved; any time in the morning will do.' },
  { disposition: 'updated', notes: 'Would rather have somebody who does not mind the dog.' },
  { disposition: 'informed', notes: 'Asked how it works, and whether it costs anything.' },
  {
    disposition: 'informed',
    notes: 'Asked about the bus to the hospital. Gave the timetable.',
    name: 'Cleo',
  },
  { disposition: 'no_help_wanted', notes: 'Said thank you for last week. Nothing needed.' },
  {
    disposition: 'out_of_scope',
    notes: 'The roof leaks. Told whom to ask for a roofer.',
    name: 'Herr Tannhof',
  },
  { disposition: 'offered', notes: 'Has time on Saturdays and a car.', name: 'Pia Musterfeld' },
  { disposition: 'will_call_back', notes: 'Was on the way out; rings again tomorrow.' },
  { disposition: 'voicemail', notes: 'Left our number.' },
  { disposition: 'wrong_number', notes: '', name: 'Somebody for a bakery' },
];

interface QueueWords {
  readonly kind: QueueKind;
  readonly reason: QueueReason;
  readonly words: string;
  readonly inHours: number;
}

/** Calls to make. */
export const QUEUE_WORDS: readonly QueueWords[] = [
  { kind: 'callback', reason: 'asked', words: 'Wants to know who will come.', inHours: -2 },
  { kind: 'callback', reason: 'promised', words: 'Promised to say by today how it looks.', inHours: -0.5 },
  { kind: 'callback', reason: 'details', words: 'Which door, and is there a lift?', inHours: -0.2 },
  {
    kind: 'voicemail',
    reason: 'voicemail',
    words: 'Left a message: please ring back about Thursday.',
    inHours: -3,
  },
  { kind: 'round', reason: 'still_needed', words: '', inHours: -1 },
  { kind: 'callback', reason: 'other', words: 'Asked to be rung in the evening.', inHours: 4 },
];

interface CheckInWords {
  readonly feeling: Feeling;
  readonly words: string;
}
export const CHECK_IN_WORDS: readonly CheckInWords[] = [
  { feeling: 'very_well', words: 'In good spirits; the grandchildren were there.' },
  { feeling: 'well', words: 'All is well.' },
  { feeling: 'well', words: 'Slept well, and is going out for a walk.' },
  { feeling: 'so_so', words: 'Tired today.' },
];

type SampleReferral = Omit<ReferralDraft, 'checkedOn'> & {
  /** How many days ago. */
  readonly checkedOn: number;
};

/** Invented services; their numbers belong to nobody. */
export const REFERRALS: readonly SampleReferral[] = [
  {
    ...{
      name: 'Sonnental listening line',
      whatFor: 'Somebody to talk to, day and night',
      number: '+423 555 02 01',
    },
    ...{ hours: 'Always', area: 'Everywhere', languages: ['de', 'en'], checkedOn: 12 },
  },
  {
    ...{
      name: 'Sonnental tool library',
      whatFor: 'Ladders, drills and garden tools on loan',
      number: '+423 555 02 02',
    },
    ...{ hours: 'Saturdays 9 to 12', area: 'Sonnental', languages: ['de'], checkedOn: 40 },
  },
  {
    ...{
      name: 'Advice at the lime tree',
      whatFor: 'Rent, debts and letters from offices',
      number: '+423 555 02 03',
    },
    ...{ hours: 'Mon to Thu 14 to 17', area: 'Everywhere', languages: ['de', 'it', 'tr'], checkedOn: 200 },
  },
];
