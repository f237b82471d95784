import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  NOBODYS_KINDS,
  type DueGroup,
  type DueItem,
  type RetentionKind,
} from '../../../../shared/contract/retention';
import { useFormat, type Format } from '../../lib/format';
import { KeepDialog } from './keep-dialog';

export const keyOf = (kind: RetentionKind, { id }: Pick<DueItem, 'id'>) => `${kind} ${String(id)}`;
export const mayGo = ({ obstacles }: DueItem) => obstacles.length === 0;

interface DueGroupListProps {
  group: DueGroup;
  /** What somebody took out of the list, by key. */
  left: ReadonlySet<string>;
  onToggle: (key: string, isChosen: boolean) => void;
}

/** What is due of one kind, with why and since when. */
export function DueGroupList({ group: { kind, total, items }, left, onToggle }: DueGroupListProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={6} component="section" aria-label={t(`care.retention.kind.${kind}`)}>
      <Title order={3} size="h5">
        {t(`care.retention.kind.${kind}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t(`care.retention.reason.${kind}`)}
      </Text>
      {items.map((item) => (
        <DueLine
          key={item.id}
          kind={kind}
          item={item}
          isChosen={mayGo(item) && !left.has(keyOf(kind, item))}
          onChoose={(isChosen) => {
            onToggle(keyOf(kind, item), isChosen);
          }}
        />
      ))}
      {total > items.length && (
        <Text size="sm" c="dimmed">
          {t('care.retention.due.total', { shown: items.length, count: total })}
        </Text>
      )}
    </Stack>
  );
}

interface DueLineProps {
  kind: RetentionKind;
  item: DueItem;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function DueLine({ kind, item, isChosen, onChoose }: DueLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isKeeping, keeping] = useDisclosure(false);
  const day = format.day(item.since);
  const name = nameOf(kind, item, day, t);
  const why = whyItStays(item, t, format);
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Checkbox
        aria-label={t('care.retention.due.select', { name })}
        label={`${name} · ${t('care.retention.due.since', { day })}`}
        description={why.length > 0 ? why.join(' ') : undefined}
        checked={isChosen}
        disabled={!mayGo(item)}
        onChange={(event) => {
          onChoose(event.currentTarget.checked);
        }}
      />
      {item.isOfPerson && mayBeKept(kind) && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            style={{ flex: 'none' }}
            aria-label={t('care.retention.due.keepOf', { name })}
            onClick={keeping.open}
          >
            {t('care.retention.due.keep')}
          </Button>
          <KeepDialog opened={isKeeping} kind={kind} id={item.id} name={name} onClose={keeping.close} />
        </>
      )}
    </Group>
  );
}

const mayBeKept = (kind: RetentionKind): kind is Exclude<RetentionKind, (typeof NOBODYS_KINDS)[number]> =>
  !NOBODYS_KINDS.some((one) => one === kind);

/** What an entry is called: whose it is, or what it is where it is nobody's. */
function nameOf(kind: RetentionKind, { name, form }: DueItem, day: string, t: TFunction): string {
  if (kind === 'imports') return t('care.retention.due.import', { day });
  if (kind === 'shift_notes') return t('care.retention.due.shiftNote', { name });
  if (form !== null) {
    const what = t(`drafts.form.${form}.new`);
    return name === '' ? what : t('care.retention.due.draft', { name, form: what });
  }
  return name === '' ? t('care.retention.due.nameless', { day }) : name;
}

const NAMED = ['open_request', 'match_in_progress', 'repeating', 'at_their_place', 'check_in'];

/** Why something stays although it is due. */
function whyItStays({ obstacles, reasons }: DueItem, t: TFunction, format: Format): string[] {
  const kept = reasons.map(({ reason, until }) =>
    until === null
      ? t('care.retention.due.keptOpen', { reason })
      : t('care.retention.due.kept', { reason, day: format.day(until) }),
  );
  const open = obstacles
    .filter(({ kind }) => kind !== 'hold')
    .map(({ kind, count }) =>
      t(`care.retention.due.obstacle.${NAMED.includes(kind) ? kind : 'other'}`, { count }),
    );
  // A hold of somebody else may be one whose reason is not shown here.
  const isHeld = obstacles.some(({ kind }) => kind === 'hold') && kept.length === 0;
  return [...kept, ...open, ...(isHeld ? [t('care.retention.due.obstacle.hold')] : [])];
}
