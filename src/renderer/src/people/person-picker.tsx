import { Badge, Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonHit } from '../../../shared/contract/people';
import type { PersonId } from '../../../shared/domain/ids';
import { whyBeside } from '../components/why';
import { useWantedDraft } from '../drafts/wanted-draft';
import { useCan } from '../lib/app-state';
import { useCall } from '../lib/query';
import { PersonDialog } from './person-dialog';
import classes from './person-picker.module.css';

interface PersonPickerProps {
  label: string;
  description?: string;
  /** Why somebody is asked for, beside the label. */
  why?: string;
  required?: boolean;
  error?: string | undefined;
  /** People who are not offered, such as the person of the form itself. */
  except?: readonly PersonId[];
  /** The first field of a screen takes the focus when the screen opens. */
  startsFocused?: boolean;
  onPick: (id: PersonId) => void;
  onBlur?: () => void;
}

const MOST_HITS = 20;
const NEW = 'new';

/** Finds a person by name, phone or notes, or adds a new one without leaving the form. */
export function PersonPicker({ onPick, except = [], startsFocused = false, ...field }: PersonPickerProps) {
  const { t } = useTranslation();
  const combobox = useCombobox({
    onDropdownOpen: () => {
      combobox.updateSelectedOptionIndex();
    },
  });
  const [text, setText] = useState('');
  const [isAdding, adding] = useDisclosure(false);
  const { hits, isPending, shownKey } = useHits(text, except);
  const input = useStartFocus(startsFocused);
  useWantedDraft('person', ['new'], adding.open);
  useFirstSelected(combobox.selectFirstOption, shownKey);
  const mayAdd = useCan()('person.write');
  const take = (id: PersonId) => {
    adding.close();
    onPick(id);
  };
  const choose = (value: string) => {
    combobox.closeDropdown();
    if (value === NEW) adding.open();
    else onPick(Number(value) as PersonId);
  };
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            {...fieldProps(field)}
            placeholder={t('people.picker.placeholder')}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={isPending ? <Loader size="xs" /> : null}
            value={text}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => {
              if (text !== '') combobox.openDropdown();
            }}
            onBlur={() => {
              combobox.closeDropdown();
              // Whoever puts somebody new in is still choosing: nothing is left out yet.
              if (!isAdding) field.onBlur?.();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''}>
          <Combobox.Options aria-label={t('people.picker.found')} className={classes['found'] ?? ''}>
            {hits.map((hit) => (
              <Combobox.Option key={hit.id} value={String(hit.id)}>
                <HitWords hit={hit} />
              </Combobox.Option>
            ))}
            {mayAdd && !isPending && <SomebodyNew name={text.trim()} />}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <PersonDialog
        opened={isAdding}
        id={null}
        name={nameIn(text)}
        onClose={adding.close}
        onUse={take}
        onSaved={({ id }) => {
          take(id);
        }}
      />
    </>
  );
}

/** What is seen is there to be taken with Enter, also while more is typed. @param shownKey names it; empty where nothing is shown */
function useFirstSelected(selectFirst: () => void, shownKey: string): void {
  useEffect(() => {
    if (shownKey !== '') selectFirst();
  }, [shownKey, selectFirst]);
}

/** Focuses after the screen itself has taken the focus, which it does when it opens. */
function useStartFocus(isWanted: boolean) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isWanted]);
  return input;
}

function fieldProps({
  label,
  description,
  why,
  required,
  error,
}: Omit<PersonPickerProps, 'onPick' | 'except' | 'startsFocused'>) {
  return {
    label,
    error,
    required: required ?? false,
    ...(description === undefined ? {} : { description }),
    ...(why === undefined ? {} : whyBeside(why)),
  };
}

/** What was searched for as a name; a phone number is none. */
function nameIn(text: string): string {
  return /\d{3}/.test(text) ? '' : text.trim();
}

function useHits(text: string, except: readonly PersonId[]) {
  const [asked] = useDebouncedValue(text.trim(), 120);
  const found = useCall(
    'people.search',
    { text: asked, limit: MOST_HITS },
    { enabled: asked !== '', keepPrevious: true },
  );
  const hits = asked === '' ? [] : (found.data ?? []).filter((hit) => !except.includes(hit.id));
  // Nobody new is offered before it is known who is there already: a quick Enter would make a double.
  const isPending = found.isFetching || asked !== text.trim();
  const isShown = hits.length > 0 || !isPending;
  return { hits, isPending, shownKey: isShown ? `found:${hits.map((hit) => hit.id).join()}` : '' };
}

function SomebodyNew({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Combobox.Option value={NEW} className={classes['new'] ?? ''}>
      <Group gap="xs">
        <IconUserPlus size={18} aria-hidden />
        <Text size="sm">{t('people.picker.new', { name })}</Text>
      </Group>
    </Combobox.Option>
  );
}

function HitWords({ hit }: { hit: PersonHit }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div>
        <Text size="sm" fw={600}>
          {hit.displayName}
        </Text>
        <Text size="xs" c="dimmed">
          {[hit.locality, hit.phone ?? ''].filter((part) => part !== '').join(' · ')}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        {hit.helperId !== null && (
          <Badge size="sm" variant="light">
            {t('people.picker.isHelper')}
          </Badge>
        )}
        {hit.openRequests > 0 && (
          <Badge size="sm" variant="default">
            {t('people.picker.requests', { count: hit.openRequests })}
          </Badge>
        )}
      </Group>
    </Group>
  );
}
