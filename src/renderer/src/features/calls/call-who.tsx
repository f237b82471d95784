import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { KnownCaller } from '../../../../shared/contract/calls';
import { FormSection } from '../../components/form-section';
import { TypedMultiSelect, TypedSelect } from '../../components/typed-select';
import { whyHeard } from '../../components/why';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useProblem } from '../../lib/use-problem';
import { useLanguageOptions } from '../../people/language-field';
import { CallerHits, toHit } from './caller-hits';
import { CallerCard } from './caller-card';
import { withCaller } from './call-form';
import { leaveTypedAhead, takeTypedAhead } from './typed-ahead';
import type { CallEditor } from './use-call';

const HITS = 5;
const PAUSE_MILLISECONDS = 120;

/** Who is on the line, and whom the help is for. */
export function CallWho({ editor, onKnown }: { editor: CallEditor; onKnown: () => void }) {
  const { t } = useTranslation();
  const { draft, known } = editor;
  const { value, set } = draft;
  const first = useRef<HTMLInputElement>(null);
  const { hits, number, isSettled } = useHits(value, known !== null);
  const change = (words: Partial<Pick<typeof value, 'number' | 'name'>>) => {
    set(value.callerId === null ? words : { ...words, callerId: null });
  };
  const addAhead = useEffectEvent((typed: string) => {
    // In the field before the next key is: that one would be written over it.
    if (typed !== '')
      flushSync(() => {
        change({ number: value.number + typed });
      });
  });
  useEffect(() => {
    // The screen itself takes the focus when it opens.
    const frame = requestAnimationFrame(() => {
      first.current?.focus();
      addAhead(takeTypedAhead());
    });
    return () => {
      leaveTypedAhead();
      cancelAnimationFrame(frame);
    };
  }, []);
  const pick = (caller: KnownCaller) => {
    set(withCaller(value, caller));
    onKnown();
  };
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useHitKeys({ hits, isSettled, pick, list });
  return (
    <FormSection title={t('calls.who.title')}>
      <TextInput
        ref={first}
        label={t('calls.who.number')}
        description={t('calls.who.numberWhy')}
        maxLength={40}
        autoComplete="off"
        value={value.number}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          change({ number: event.currentTarget.value });
        }}
      />
      {known === null ? (
        <Named editor={editor} onKeyDown={onKeyDown} onName={(name) => change({ name })}>
          <CallerHits hits={hits} number={number} onPick={pick} list={list} />
        </Named>
      ) : (
        <>
          <CallerCard editor={editor} known={known} />
          <Button
            size="compact-xs"
            variant="subtle"
            style={{ alignSelf: 'start' }}
            onClick={() => {
              set({ callerId: null, name: '', about: [] });
              first.current?.focus();
            }}
          >
            {t('calls.who.notThem')}
          </Button>
        </>
      )}
      <ForWhom editor={editor} />
      <Needs editor={editor} />
      <Language editor={editor} />
    </FormSection>
  );
}

interface NamedProps {
  editor: CallEditor;
  onKeyDown: (event: KeyboardEvent) => void;
  onName: (name: string) => void;
  children: ReactNode;
}

/** Somebody who gives a name, their own or a made-up one; below it, who that may be. */
function Named({ editor: { draft }, onKeyDown, onName, children }: NamedProps) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <>
      <TextInput
        label={t('calls.who.name')}
        description={t('calls.who.nameWhy')}
        maxLength={120}
        autoComplete="off"
        value={value.name}
        error={problem('name')}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onName(event.currentTarget.value);
        }}
      />
      <Checkbox
        size="xs"
        label={t('calls.who.pseudonym')}
        {...whyHeard(t('calls.who.nameWhy'))}
        checked={value.isPseudonym}
        onChange={(event) => {
          set({ isPseudonym: event.currentTarget.checked });
        }}
      />
      {children}
    </>
  );
}

function ForWhom({ editor: { draft } }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const { value, set } = draft;
  const problem = useProblem(draft);
  return (
    <>
      <Checkbox
        size="xs"
        label={t('calls.who.forOther')}
        {...(value.isForOther ? { description: t('calls.who.forWhy') } : whyHeard(t('calls.who.forWhy')))}
        checked={value.isForOther}
        onChange={(event) => {
          set({ isForOther: event.currentTarget.checked });
        }}
      />
      {value.isForOther && (
        <Group gap="xs" wrap="nowrap" align="start">
          <TextInput
            flex={1}
            label={t('calls.who.forName')}
            {...whyHeard(t('calls.who.forWhy'))}
            maxLength={120}
            value={value.forName}
            error={problem('forName')}
            onChange={(event) => {
              set({ forName: event.currentTarget.value });
            }}
          />
          <TextInput
            w={110}
            label={t('calls.who.relation')}
            {...whyHeard(t('calls.who.forWhy'))}
            maxLength={60}
            value={value.relation}
            onChange={(event) => {
              set({ relation: event.currentTarget.value });
            }}
          />
        </Group>
      )}
    </>
  );
}

/** Over 60 is asked for at its own place. */
const ASKED_APART = 'need:over_60';

function Needs({ editor: { draft } }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { value, set } = draft;
  return (
    <TypedMultiSelect
      label={t('calls.who.needs')}
      description={t('calls.who.needsWhy')}
      openOnFocus={false}
      data={terms.options('need', value.needs).filter((option) => option.value !== ASKED_APART)}
      value={[...value.needs]}
      onChange={(needs) => {
        set({ needs });
      }}
    />
  );
}

function Language({ editor: { draft } }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { value, set } = draft;
  const languages = useLanguageOptions(value.language === null ? [] : [value.language]);
  return (
    <Group gap="xs" grow wrap="nowrap" align="end">
      <TypedSelect
        label={t('calls.who.language')}
        description={t('calls.who.languageWhy')}
        data={languages}
        openOnFocus={false}
        clearable
        value={value.language}
        onChange={(language) => {
          set({ language });
        }}
      />
      <Select
        label={t('calls.who.heard')}
        description={t('calls.who.heardWhy')}
        data={terms.options('heard', value.heard === null ? [] : [value.heard])}
        clearable
        value={value.heard}
        onChange={(heard) => {
          set({ heard });
        }}
      />
    </Group>
  );
}

function useHits({ name, number }: { name: string; number: string }, isKnown: boolean) {
  const [askedName] = useDebouncedValue(name.trim(), PAUSE_MILLISECONDS);
  const [askedNumber] = useDebouncedValue(number.trim(), PAUSE_MILLISECONDS);
  const text = askedName === '' ? askedNumber : askedName;
  const isBoth = askedName !== '' && askedNumber !== '';
  const isWanted = text.length > 1 && !isKnown;
  const found = useCall(
    'calls.recognise',
    { text, limit: HITS, ...(isBoth ? { number: askedNumber } : {}) },
    { enabled: isWanted, keepPrevious: true },
  );
  const isAsked = askedName === name.trim() && askedNumber === number.trim();
  const isSettled = isAsked && !found.isPlaceholderData && !found.isFetching;
  return {
    hits: isWanted ? (found.data?.people ?? []) : [],
    // That a number is new is said of a number alone: others may have it whom the name does not mean.
    number: isWanted && !isBoth ? (found.data?.number ?? null) : null,
    isSettled,
  };
}

interface HitKeys {
  readonly hits: readonly KnownCaller[];
  readonly isSettled: boolean;
  readonly pick: (hit: KnownCaller) => void;
  readonly list: RefObject<HTMLUListElement | null>;
}

/**
 * Enter takes the first of them; one that comes before the answer waits for it, so that nobody is taken for another. The
 * arrow goes on to the second: of a household, all have one number.
 */
function useHitKeys({ hits, isSettled, pick, list }: HitKeys) {
  const isWaiting = useRef(false);
  const [first] = hits;
  const take = useEffectEvent(() => {
    if (isWaiting.current && first !== undefined) pick(first);
    isWaiting.current = false;
  });
  useEffect(() => {
    if (isSettled) take();
  }, [isSettled]);
  return (event: KeyboardEvent) => {
    isWaiting.current = false;
    if (event.key === 'ArrowDown' && toHit(list.current, hits.length > 1 ? 1 : 0)) event.preventDefault();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!isSettled) isWaiting.current = true;
    else if (first !== undefined) pick(first);
  };
}
