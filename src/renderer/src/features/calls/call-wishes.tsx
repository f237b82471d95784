import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowBack, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../components/form-section';
import { KeyHint } from '../../components/key-hint';
import { useProblem } from '../../lib/use-problem';
import { CALL_NOTES } from '../../../../shared/domain/call';
import { AskedAlready } from './asked-already';
import { CallNotes } from './call-notes';
import { homeOf, withAnother, withChanged, withoutWish, withWayBack } from './call-form';
import type { CallEditor } from './use-call';
import classes from './calls.module.css';
import { WishFields } from './wish-fields';

/** What is needed: as many requests as the call brings, and the notes. */
export function CallWishes({ editor }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const { draft, home } = editor;
  const { value, set } = draft;
  const wrong = useProblem(draft)('wishes');
  // What is only missing yet is said once somebody wants to end the call.
  const isShown = draft.shownProblems > 0 || draft.problem('wishes') === 'calls.problem.past';
  const problem = isShown ? wrong : undefined;
  return (
    <Stack gap="sm">
      <FormSection title={t('calls.notes.title')}>
        <Textarea
          aria-label={t('calls.notes.title')}
          description={t('calls.notes.why')}
          data-call-notes
          autosize
          minRows={2}
          maxRows={6}
          maxLength={CALL_NOTES}
          value={value.notes}
          onChange={(event) => {
            set({ notes: event.currentTarget.value });
          }}
        />
        <CallNotes editor={editor} />
      </FormSection>
      {value.wishes.map((wish, index) => (
        <FormSection
          // Wishes have no name of their own, and none moves to another place.
          key={index}
          why={t('calls.wish.why')}
          title={t(wish.returnOf === null ? 'calls.wish.title' : 'calls.wish.back', { number: index + 1 })}
        >
          <AskedAlready form={value} index={index} onChange={set} />
          <WishFields
            wish={wish}
            index={index}
            home={homeOf(value, home)}
            isHomeKnown={value.callerId !== null && !value.isForOther}
            onHome={(place) => {
              set({ home: place });
            }}
            onChange={(changes) => {
              set(withChanged(value, index, changes));
            }}
          />
          {value.wishes.length > 1 && (
            <Button
              size="compact-xs"
              variant="subtle"
              style={{ alignSelf: 'start' }}
              onClick={() => {
                set(withoutWish(value, index));
              }}
            >
              {t('calls.wish.remove', { number: index + 1 })}
            </Button>
          )}
        </FormSection>
      ))}
      <More editor={editor} problem={problem} />
    </Stack>
  );
}

/** Keys for more requests, and what is wrong with those there are: it stays in view, however long they are. */
function More({ editor, problem }: { editor: CallEditor; problem: string | undefined }) {
  const { t } = useTranslation();
  const { another, wayBack, canGoBack } = useMore(editor);
  return (
    <Group gap="xs" className={classes.more ?? ''}>
      {problem !== undefined && (
        <Text size="sm" w="100%" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        rightSection={<KeyHint keys="F6" />}
        aria-keyshortcuts="F6"
        onClick={another}
      >
        {t('calls.wish.another')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!canGoBack}
        leftSection={<IconArrowBack size={14} aria-hidden />}
        rightSection={<KeyHint keys="F7" />}
        aria-keyshortcuts="F7"
        onClick={wayBack}
      >
        {t('calls.wish.wayBack')}
      </Button>
    </Group>
  );
}

/** One more request, and the way back of the last one that leads somewhere. */
export function useMore({ draft, home }: CallEditor) {
  const { value, set } = draft;
  const last = value.wishes.findLastIndex(
    ({ destination, returnOf }) => destination !== null && returnOf === null,
  );
  const back = withWayBack(value, last, homeOf(value, home));
  const added = (changes: Partial<typeof value>, field: string) => {
    set(changes);
    const index = value.wishes.length;
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-wish="${String(index)}"][data-field="${field}"]`)?.focus();
    });
  };
  return {
    canGoBack: back !== null && !value.wishes.some(({ returnOf }) => returnOf === last),
    another: () => {
      added(withAnother(value), 'category');
    },
    wayBack: () => {
      if (back !== null && !value.wishes.some(({ returnOf }) => returnOf === last)) added(back, 'time');
    },
  };
}
