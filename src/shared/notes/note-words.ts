import type { Phrase } from '../screening/language-words';
import type { Urgency } from '../domain/request';

/** Phrases that mean a term, and phrases that overlap with one of them and make it mean something else. */
export interface TermWords {
  readonly find: readonly Phrase[];
  readonly unless?: readonly Phrase[];
}

/** What makes words of a note say nothing about the help that is asked for. Choices are written as in phrases. */
export interface SilencingWords {
  /** Up to three words before a fact, they deny it. */
  readonly negators: string;
  /** Negators that state a need where they stand before a task: "can't shop". */
  readonly inability: string;
  /** Negators that tell of somebody who is missing: "nobody for Tuesday", "no one to take her". */
  readonly lacks: string;
  /** Right after a negator they leave the day as it is: "no car Saturday". */
  readonly missing: string;
  /** Longer words that deny what follows: "instead of". */
  readonly insteadOf: readonly Phrase[];
  /** With a negator before it, such a verb denies all that follows: "doesn't need". */
  readonly verbs: string;
  /** Words with which something new begins, also where no sign says so: "now", "needs", "she". */
  readonly fresh: string;
  /** Right before a fresh word they keep it from beginning anything: "may need". */
  readonly notFreshAfter: string;
  /** Fresh words that begin nothing here: "looking after". */
  readonly notFresh: readonly Phrase[];
  /** Such a word begins something, too, where it goes on with how things are: "and (she) needs". */
  readonly joins: string;
  readonly pronouns: string;
  readonly goesOn: string;
  /** People around the one who needs help, and what tells something about them. */
  readonly others: string;
  readonly othersVerbs: string;
  /** Right behind such people something is told of them before the verb: "neighbour with a guide dog told her". */
  readonly toldWith: string;
  /** Those of them that report, unless it is told right behind what somebody does: "son says he will". */
  readonly reports: string;
  readonly doing: string;
  /** Kin who are as often the ones to be helped; only clear help from them counts as theirs. */
  readonly kin: string;
  readonly kinVerbs: readonly Phrase[];
  /** A man or a woman of whom something is told, and the word for the other one, who asks: "husband on oxygen, she wants". */
  readonly told: readonly { readonly who: string; readonly asker: string }[];
  readonly asks: string;
  /** Alone they say what follows is over, too: "Cancelled: shopping fri". */
  readonly headings: string;
  /** Alone they deny what was asked right before: "Tues? No". */
  readonly answers: string;
  /** Right before a name: "Mr Friday". */
  readonly titles: string;
  /** Before such people: the help is for them. */
  readonly forThem: string;
  /** What was, is done, or is no longer wanted: nothing beside it is proposed. */
  readonly over: readonly Phrase[];
  /** The same, for the parts of the sentence beside it, too: "is it still on?". */
  readonly overAround: readonly Phrase[];
  /** Within these nothing is over, whatever it says: it is to be done yet. */
  readonly toDo: readonly Phrase[];
  /** From here on nothing is sure. */
  readonly unsure: readonly Phrase[];
  /** What happened, or when somebody is away: days and times beside it are not those of the help. */
  readonly otherTimes: readonly Phrase[];
  /** From here on days and times are those of a call, a deadline, an absence. */
  readonly otherTimesAfter: readonly Phrase[];
  /** A day in these is the one that is given up: "swap Thursday for …". */
  readonly leftDays: readonly Phrase[];
}

/** How days and times are named. Choices are written as in phrases. */
export interface CalendarWords {
  readonly numbers: Readonly<Record<string, number>>;
  readonly weekdays: readonly string[];
  /** Weekdays that are other words, too, with what stands before or after those. */
  readonly doubtful: readonly { readonly word: string; readonly before: string; readonly after: string }[];
  readonly months: readonly string[];
  /** Right before "3rd" they show that it is a day. */
  readonly beforeDays: string;
  /** Before a weekday: it is a past one, or a rhythm. */
  readonly notThis: string;
  /** Before "a week" they make it a rhythm: "once a week". */
  readonly rates: string;
  /** After a weekday: it is a rhythm. */
  readonly habits: string;
  /** Days that have a name and the same date each year; `isNight`: what happens then is in the evening. */
  readonly holidays: readonly {
    readonly phrase: Phrase;
    readonly month: number;
    readonly day: number;
    readonly isNight: boolean;
  }[];
  /** Before a time they make it the latest: "before they close at 5". */
  readonly closes: string;
  /** What is of an evening where nothing is said: "theatre at 7.30". */
  /** The same, where what they come to or go from stands behind "before": "before the carer comes at 8". */
  readonly arrives: string;
  readonly evenings: string;
  readonly today: string;
  readonly tonight: string;
  readonly tomorrow: string;
  /** It stands for tomorrow only before a part of the day, and is a name otherwise. */
  readonly tomorrowBeforePart: string;
  readonly ordinals: string;
  /** After a day of the month they show that it is none: "2nd floor". */
  readonly notADay: string;
  readonly parts: readonly { readonly words: string; readonly from: number; readonly to: number }[];
  /** Behind a number and a name that is none of `notName` it makes the number a house: "11 Quay St". */
  readonly houses: { readonly street: string; readonly notName: string };
  /** Units and things: a number before one is no time of day. */
  readonly counted: string;
}

/** How a time of day is told. Choices are written as in phrases. */
export interface ClockWords {
  /** Right before a time: it is the latest, the earliest, the very one. */
  readonly by: string;
  readonly after: string;
  readonly at: string;
  /** Before the first of two times, between them then, and between them where nothing stands before. */
  readonly between: string;
  readonly until: string;
  readonly to: string;
  /** Between two times where the second is that of what begins then: "6.45 for 7.30". */
  readonly end: string;
  readonly leaves: string;
  /** When something is over: "home 10ish". */
  readonly over: string;
  /** Before "10 to 3" it is one point of time. */
  readonly is: string;
  readonly half: string;
  readonly quarter: string;
  /** Between minutes and the hour: "ten past four". */
  readonly minutesPast: string;
  readonly minutesTo: string;
  readonly noon: string;
  readonly oclock: string;
  readonly hours: string;
  /** After "at" and a number they make it a time: "at 10 hour". */
  readonly wholeHour: string;
  readonly ish: string;
  readonly am: string;
  readonly pm: string;
  /** Before a part of the day: the first or the second half of it. */
  readonly early: string;
  readonly late: string;
  /** Before a part of the day: it is a rhythm, or no time of the help. */
  readonly habit: string;
  /** Before "for 8 tomorrow" they make the number a time: "has to be in for 8". */
  readonly there: string;
  /** Before two numbers they make them no times: "aged 10-12". */
  readonly notTimes: string;
  /** A number that stands for a thing: "the Friday one". */
  readonly one: string;
  readonly and: string;
}

/** What stands around a day. Choices are written as in phrases. */
export interface WhenWords {
  readonly before: string;
  readonly by: string;
  /** Before a day they mean every day but that one: "any time after Sunday". */
  readonly outside: string;
  /** With it before them they do not: "the day after Sunday". */
  readonly day: string;
  readonly the: string;
  /** Between two days of one time. */
  readonly joins: string;
}

/** How people are counted. The number is the one that stands in the phrase, with `more` added. */
export interface CountWords {
  readonly find: readonly (readonly [phrase: Phrase, more: number])[];
  /** Phrases without a number. */
  readonly fixed: readonly (readonly [phrase: Phrase, count: number])[];
  /** Numbers of grown-ups, to which those of children right behind are added. */
  readonly grownUps: readonly Phrase[];
  readonly children: readonly Phrase[];
  /** Numbers that count these only beside what several share, with `children` added: "lift, 2 lads and mum". */
  readonly sharing: readonly Phrase[];
  /** Those who come along, whatever else is said of them: "her sister travels with her". One more than the number. */
  readonly alongside: readonly Phrase[];
  /** They hold whatever else happened: "family of five put out last night". */
  readonly standing: readonly Phrase[];
  /** They count only where work is asked for that several do, or only where none is: "2 people". */
  readonly atWork: readonly Phrase[];
  readonly offWork: readonly Phrase[];
  /** They count only where nothing that several share is asked for: "2 lads". */
  readonly unshared: readonly Phrase[];
  /** They count as a clause of their own, and only beside what several do or share: "hedge cut, 2 folk". */
  readonly alone: readonly Phrase[];
  /** Two who have a name, as a clause of its own beside what several share: "her and Doreen". */
  readonly pairs: readonly Phrase[];
  /** A clause of its own right behind one of `listed`, who is one more: "single mum, 4 kids". */
  readonly kids: readonly Phrase[];
  /** People of whom one more may stand before a comma: "mum, dad and 2 kids". */
  readonly listed: string;
  /** Between two numbers nobody can say which: "2 or 3". */
  readonly or: string;
  /** Those who make up a list: "herself, husband and 2 kids". */
  readonly list: {
    readonly one: string;
    readonly many: string;
    readonly joins: string;
    /** Before one of them it is no person itself: "her". */
    readonly owners: string;
  };
  readonly unless: readonly Phrase[];
}

/** When the name of a language is enough, since it makes up its clause. */
export interface BareLanguageWords {
  /** What may stand before it in its clause, and what the clause may go on with. */
  readonly before: string;
  readonly after: string;
  /** Names that alone say as well where somebody is from, or are words of every day: "polish". */
  readonly alsoOrigin: string;
  /** After a clause with such a word it is what somebody learns. */
  readonly notAfterClauseWith: string;
}

/** How long something takes. */
export interface DurationWords {
  readonly hours: string;
  readonly minutes: string;
  readonly fixed: readonly (readonly [phrase: Phrase, minutes: number])[];
  /** Right before or after a span of time they show that it is none of the help: "waited", "ago". */
  readonly notAfter: string;
  readonly notBefore: string;
  /** Some words before it they show that it is of the help. */
  readonly takes: string;
  /** Unless it is how long somebody is on their way: "takes him 20 mins to get to the door". */
  readonly reaching: string;
  /** Right after it: how long it takes every time. */
  readonly each: string;
  /** Behind one of those they make it how far somewhere is: "20 min each way". */
  readonly ways: string;
}

/** All that the reader knows of one language. Another language is another table like this one. */
export interface NoteWords {
  readonly classes: Readonly<Record<string, string>>;
  /** Words that tell of what was done, or is to be: `<ed>` in phrases. */
  readonly past: RegExp;
  /** What stands for a word where people are in a hurry: "b4" for "before". */
  readonly short: Readonly<Record<string, string>>;
  /** By the word of a default term; an organisation's own terms are found by their labels. */
  readonly categories: Readonly<Record<string, TermWords>>;
  readonly needs: Readonly<Record<string, TermWords>>;
  /** One of the first categories is the other one where such a place is named. */
  readonly refined: {
    readonly from: string;
    readonly to: string;
    readonly by: TermWords;
    /** Beside such a place they ask for the ride: "no car". */
    readonly stranded: TermWords;
  };
  /** Right behind a word they make it the name of a place: "Garden Road". */
  readonly streets: string;
  /** Categories that are none where one of others is asked for, too: an event is where a lift leads to. */
  readonly yields: Readonly<Record<string, string>>;
  /** One of the first categories is the other one where such a thing is spoken of: company at a hearing. */
  readonly turned: { readonly from: string; readonly to: string; readonly by: TermWords };
  /** Told as why something else is needed: a category only where none of those (`than`) is asked for. */
  readonly reasons: readonly {
    readonly category: string;
    readonly than: string;
    readonly by: readonly Phrase[];
  }[];
  /** Where these are what one category rests on, it is the other one for whoever speaks another language. */
  readonly letters: {
    readonly from: string;
    readonly to: string;
    readonly by: readonly Phrase[];
    /** They say that somebody does. */
    readonly foreign: readonly Phrase[];
  };
  readonly urgencies: Readonly<Partial<Record<Urgency, TermWords>>>;
  readonly wayBack: TermWords;
  /** How a time of the way back is told: what its phrase begins with, and what may stand between it and the time. */
  readonly wayBackTime: { readonly own: string; readonly notAfter: string; readonly between: string };
  /** Names of languages beside those that the catalogue of names knows. */
  readonly languageNames: Readonly<Record<string, string>>;
  readonly speaksBefore: string;
  readonly speaksAfter: string;
  /** Who comes with a language, and what is done in one: "befriender with Welsh", "chat in Urdu". */
  readonly spokenBy: { readonly helper: string; readonly talk: string };
  readonly barely: string;
  readonly bareLanguages: BareLanguageWords;
  readonly silencing: SilencingWords;
  readonly calendar: CalendarWords;
  readonly clock: ClockWords;
  readonly when: WhenWords;
  readonly people: CountWords;
  readonly helpers: CountWords;
  /** Categories, by their words, for which several helpers come at once. */
  readonly workTogether: string;
  /** Categories of which several people may have a share, as a ride. */
  readonly shared: string;
  readonly duration: DurationWords;
  /** What an organisation's label may begin with, beyond what it names: "Uses a wheelchair". */
  readonly labelBeginnings: string;
  /** Real words that are one letter away from one of the table. */
  readonly lookalikes: string;
}

/** What tells of somebody who is upset. */
export interface UpsetWords {
  readonly phrases: readonly Phrase[];
  /** Some words before it they deny it, unless one of `joins` stands between. */
  readonly negators: string;
  readonly joins: string;
}
