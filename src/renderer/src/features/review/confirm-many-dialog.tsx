import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../../shared/contract/matches';
import { ConfirmDialog } from '../../components/confirm-dialog';

interface ConfirmManyDialogProps {
  opened: boolean;
  /** The ticked requests with their suggestions. */
  items: readonly ReviewItem[];
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

const LISTED = 8;

/** Says what confirming many will do before it is done. */
export function ConfirmManyDialog({ items, ...rest }: ConfirmManyDialogProps) {
  const { t } = useTranslation();
  const pairs = items.flatMap((item) =>
    item.suggestions.map(({ matchId, helperName }) => ({
      matchId,
      requester: item.requesterName,
      helper: helperName,
    })),
  );
  const more = pairs.length - LISTED;
  return (
    <ConfirmDialog
      {...rest}
      title={t('review.bulk.title', { count: pairs.length })}
      confirmLabel={t('review.bulk.button', { count: pairs.length })}
    >
      <Text size="sm">{t('review.bulk.what')}</Text>
      <List size="sm" mt="sm">
        {pairs.slice(0, LISTED).map(({ matchId, requester, helper }) => (
          <List.Item key={matchId}>{t('review.bulk.pair', { requester, helper })}</List.Item>
        ))}
        {more > 0 && <List.Item>{t('review.bulk.more', { count: more })}</List.Item>}
      </List>
    </ConfirmDialog>
  );
}
