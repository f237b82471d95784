import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasurePreview } from '../../../../shared/contract/privacy';
import type { PersonId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { MentionList } from './privacy-mention-list';
import { useFieldWords } from './use-field-words';
import { Part } from './part';

const BACKUP_DAYS = 35;
const DAY_MS = 24 * 3_600_000;
/** The last day on which a backup of today can be there. */
const goneBy = (today: string) =>
  new Date(Date.parse(today) + BACKUP_DAYS * DAY_MS).toISOString().slice(0, 10);
const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/** Says what would go, what stays and what stands against it; then erases, once the name was typed again. */
export function ErasePart({ id, preview }: { id: PersonId; preview: ErasurePreview }) {
  const { t } = useTranslation();
  const [isLooked, setLooked] = useState(false);
  return (
    <Part title={t('privacy.erase.title')} hint={t('privacy.erase.hint')}>
      {isLooked ? (
        <Looked id={id} preview={preview} />
      ) : (
        <Button
          variant="default"
          style={{ alignSelf: 'start' }}
          onClick={() => {
            setLooked(true);
          }}
        >
          {t('privacy.erase.look')}
        </Button>
      )}
    </Part>
  );
}

function Looked({ id, preview }: { id: PersonId; preview: ErasurePreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  return (
    <Stack gap="md">
      <Obstacles preview={preview} />
      <Group align="start" grow>
        <Rows title={t('privacy.erase.goes')} rows={preview.goes} />
        <Rows title={t('privacy.erase.stays')} rows={preview.stays} />
      </Group>
      <MentionList mentions={preview.mentions} decided={decided} onDecide={setDecided} />
      <Text size="sm">{t('privacy.erase.backups', { date: format.day(goneBy(format.today)) })}</Text>
      {preview.obstacles.length === 0 && <EraseForm id={id} preview={preview} decided={decided} />}
    </Stack>
  );
}

function Obstacles({ preview: { obstacles } }: { preview: ErasurePreview }) {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconHandStop aria-hidden />}
      title={t('privacy.erase.obstacles')}
      role="status"
    >
      <List size="sm">
        {obstacles.map(({ kind, count }) => (
          <List.Item key={kind}>{t(`privacy.erase.obstacle.${kind}`, { count })}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Rows({ title, rows }: { title: string; rows: ErasurePreview['goes'] }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {rows.map(({ table, rows: count }) => (
          <List.Item key={table}>{t('privacy.erase.rows', { table: words.table(table), count })}</List.Item>
        ))}
      </List>
    </div>
  );
}

interface EraseFormProps {
  id: PersonId;
  preview: ErasurePreview;
  /** Mention -> whether it is kept, where somebody decided otherwise than Kith proposes. */
  decided: ReadonlyMap<string, boolean>;
}

function EraseForm({ id, preview: { displayName, mentions }, decided }: EraseFormProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const erase = useCommand('privacy.erase');
  const [name, setName] = useState('');
  const run = () => {
    const kept = mentions.filter((one) => one.isSure && decided.get(one.id) === true);
    const masked = mentions.filter((one) => !one.isSure && decided.get(one.id) === false);
    erase.mutate(
      { id, name, kept: kept.map((one) => one.id), masked: masked.map((one) => one.id) },
      {
        onSuccess: ({ isSettled }) => {
          notify.done(t(isSettled ? 'privacy.erase.done' : 'privacy.erase.notSettled'));
        },
      },
    );
  };
  return (
    <Stack gap="sm">
      <Group align="end">
        <TextInput
          flex={1}
          maw={420}
          label={t('privacy.erase.name')}
          description={t('privacy.erase.nameHint', { name: displayName })}
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Button
          color="red"
          disabled={plain(name) !== plain(displayName)}
          loading={erase.isPending}
          onClick={run}
        >
          {t('privacy.erase.run')}
        </Button>
      </Group>
      <ErrorNotice error={erase.error} />
    </Stack>
  );
}
