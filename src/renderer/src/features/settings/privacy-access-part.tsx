import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFile } from '../../../../shared/contract/privacy';
import type { PersonId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { FileParts } from './privacy-file-parts';
import { MarkList } from './privacy-mark-list';
import { Part } from './part';

/** Gathers all that is held on a person, lets somebody look through what tells of others, and saves it. */
export function AccessPart({ id }: { id: PersonId }) {
  const { t } = useTranslation();
  const [isWanted, wanted] = useDisclosure(false);
  const file = useCall('privacy.gather', { id }, { enabled: isWanted });
  return (
    <Part title={t('privacy.access.title')} hint={t('privacy.access.hint')}>
      {!isWanted && (
        <Button style={{ alignSelf: 'start' }} onClick={wanted.open}>
          {t('privacy.access.gather')}
        </Button>
      )}
      <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      {isWanted && file.data === undefined && file.error === null && <PanelSkeleton lines={3} />}
      {file.data !== undefined && isWanted && <Gathered id={id} file={file.data} />}
    </Part>
  );
}

function Gathered({ id, file }: { id: PersonId; file: PersonFile }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('privacy.save');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const marks = file.parts.reduce(
    (sum, { items }) => sum + items.flatMap(({ facts }) => facts.flatMap((fact) => fact.marks)).length,
    0,
  );
  const run = () => {
    save.mutate(
      { id, keep: [...kept] },
      {
        onSuccess: (done) => {
          if (done === null) return;
          const words = done.blackedOut === 0 ? 'saved_none' : 'saved';
          notify.done(t(`privacy.access.${words}`, { count: done.blackedOut }));
        },
      },
    );
  };
  return (
    <Stack gap="md">
      <FileParts file={file} />
      <Text role="status" fw={600}>
        {marks === 0 ? t('privacy.access.marks_none') : t('privacy.access.marks', { count: marks })}
      </Text>
      {marks > 0 && <MarkList file={file} kept={kept} onChange={setKept} />}
      <ErrorNotice error={save.error} />
      <Group align="center">
        <Button loading={save.isPending} onClick={run}>
          {t('privacy.access.save')}
        </Button>
        <Text size="sm" c="dimmed" flex={1}>
          {t('privacy.access.saveHint')}
        </Text>
      </Group>
    </Stack>
  );
}
