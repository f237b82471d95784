import { Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LikelyHelper, LikelyHelpers } from '../../../../shared/contract/likely-helpers';
import { nearMissWords, refusedWords, termWords } from '../../../../shared/words/reasons';
import type { Saying } from '../../../../shared/words/saying';
import { ErrorNotice } from '../../components/error-notice';
import { FormSection } from '../../components/form-section';
import { useNames } from '../../lib/use-names';
import type { CallEditor } from './use-call';
import { useLikely } from './use-likely';

/** So many words speak for somebody; what speaks against is told in full. */
const MOST_FOR = 3;
const MOST_REASONS = 3;
/** True of almost everybody for almost every request: last among the reasons. */
const USUAL: ReadonlySet<string> = new Set(['category', 'inactive']);

/** Who could help with what is being asked for, with why, as soon as kind, day and place are known. */
export function LikelyPanel({ editor }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const found = useLikely(editor);
  if (found === null) return null;
  const { index, likely, error } = found;
  const isOne = editor.draft.value.wishes.length === 1;
  return (
    <FormSection title={isOne ? t('calls.likely.title') : t('calls.likely.titleOf', { number: index + 1 })}>
      <ErrorNotice error={error} />
      <Text size="sm" role="status">
        {likely === undefined ? error === null ? t('calls.likely.looking') : '' : <Outcome likely={likely} />}
      </Text>
      {likely !== undefined && likely.helpers.length > 0 && (
        <>
          <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {likely.helpers.map((helper) => (
              <li key={helper.helperId}>
                <Likely helper={helper} />
              </li>
            ))}
          </Stack>
          <Text size="xs" c="dimmed">
            {t('calls.likely.honest')}
          </Text>
        </>
      )}
      {likely?.lacking && <Lacking likely={likely} lacking={likely.lacking} />}
    </FormSection>
  );
}

function Outcome({ likely: { helpers, eligible, booked, lacking } }: { likely: LikelyHelpers }) {
  const { t } = useTranslation();
  if (eligible > helpers.length)
    return t('calls.likely.foundMost', { count: eligible, shown: helpers.length });
  if (eligible > 0) return t('calls.likely.found', { count: eligible });
  const isTime = booked > 0 || lacking?.nearMisses.some(({ code }) => code === 'time') === true;
  return t(isTime ? 'calls.likely.notFree' : 'calls.likely.nobody');
}

function Likely({ helper: { name, locality, terms, isWantedThen } }: { helper: LikelyHelper }) {
  const { t } = useTranslation();
  const names = useNames();
  // What each part costs is not told; no sentence says it.
  const sayings = terms.flatMap((term) => termWords({ ...term, amount: 0 }, names));
  const wanted = isWantedThen ? [t('calls.likely.wantedThen')] : [];
  const words = (tone: Saying['tone']) =>
    sayings.filter((one) => one.tone === tone).map(({ key, params }) => t(key, params));
  return (
    <>
      <Text size="sm" fw={600}>
        {locality === '' ? name : t('calls.likely.from', { name, town: locality })}
      </Text>
      <Line sign="for" words={words('for').slice(0, MOST_FOR)} />
      <Line sign="against" words={[...wanted, ...words('against')]} />
    </>
  );
}

const SIGNS = {
  for: <IconCheck size={14} color="var(--mantine-color-teal-text)" aria-hidden />,
  against: <IconAlertTriangle size={14} color="var(--mantine-color-orange-text)" aria-hidden />,
} as const;

function Line({ sign, words }: { sign: keyof typeof SIGNS; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Group gap={4} wrap="nowrap" align="start">
      <span style={{ flex: 'none', lineHeight: 1.4 }}>{SIGNS[sign]}</span>
      <Text size="xs">{words.join(' · ')}</Text>
    </Group>
  );
}

interface LackingProps {
  likely: LikelyHelpers;
  lacking: NonNullable<LikelyHelpers['lacking']>;
}

function Lacking({ likely: { booked }, lacking: { refusals, nearMisses } }: LackingProps) {
  const { t } = useTranslation();
  const names = useNames();
  const counted = refusals.filter(({ helpers }) => helpers > 0);
  const isUsual = ({ code }: { code: string }) => USUAL.has(code);
  const telling = [...counted.filter((one) => !isUsual(one)), ...counted.filter(isUsual)];
  return (
    <>
      {booked > 0 && <Text size="sm">{t('calls.likely.booked', { count: booked })}</Text>}
      <Reasons title={t('calls.likely.why')} sayings={telling.slice(0, MOST_REASONS).map(refusedWords)} />
      <Reasons
        title={t('calls.likely.possible')}
        sayings={nearMisses.slice(0, MOST_REASONS).map((miss) => nearMissWords(miss, names))}
      />
    </>
  );
}

function Reasons({ title, sayings }: { title: string; sayings: readonly Saying[] }) {
  const { t } = useTranslation();
  if (sayings.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {sayings.map(({ key, params }) => (
          <List.Item key={key}>{t(key, params)}</List.Item>
        ))}
      </List>
    </div>
  );
}
