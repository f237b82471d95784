import { Alert, List, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../../shared/contract/duplicates';
import { useFormat } from '../../lib/format';

/** What stands against it, and what somebody has to know before. */
export function MergeWarnings({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const icon = <IconAlertTriangle size={20} aria-hidden />;
  const { obstacles, doubleBooked, helpersTaken } = preview;
  return (
    <>
      {obstacles.length > 0 && (
        <Alert color="red" variant="outline" icon={icon} title={t('duplicates.merge.obstacles')}>
          {obstacles.map((obstacle) => (
            <Text key={obstacle} size="sm">
              {t(`duplicates.merge.obstacle.${obstacle}`)}
            </Text>
          ))}
        </Alert>
      )}
      {doubleBooked.length > 0 && (
        <Alert color="yellow" variant="outline" icon={icon} title={t('duplicates.merge.double')}>
          <Text size="sm">{t('duplicates.merge.doubleHint')}</Text>
          <List size="sm">
            {doubleBooked.map(({ kept, gone }) => (
              <List.Item key={`${String(kept.startsAt)}${kept.summary}${gone.summary}`}>
                {t('duplicates.merge.doubleLine', {
                  ...{ one: kept.summary, oneWhen: format.moment(kept.startsAt) },
                  ...{ other: gone.summary, otherWhen: format.moment(gone.startsAt) },
                })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {helpersTaken > 0 && <Text size="sm">{t('duplicates.merge.taken', { count: helpersTaken })}</Text>}
    </>
  );
}

/** What names the one that goes, and will name the one that stays. */
export function WhatMoves({ preview: { moves } }: { preview: MergePreview }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3} size="h5">
        {t('duplicates.merge.moves')}
      </Title>
      {moves.length === 0 && <Text size="sm">{t('duplicates.merge.movesNone')}</Text>}
      <List size="sm">
        {moves.map(({ table, count }) => {
          const what = t([`duplicates.thing.${table}`, 'duplicates.thing.other'], { table });
          return (
            <List.Item key={`${table}${String(count)}`}>
              {t('duplicates.merge.move', { what, count })}
            </List.Item>
          );
        })}
      </List>
    </section>
  );
}
