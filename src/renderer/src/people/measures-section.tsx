import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ToDecide } from '../../../shared/contract/moderation';
import type { PersonId } from '../../../shared/domain/ids';
import { ErrorNotice } from '../components/error-notice';
import { FormSection } from '../components/form-section';
import { PanelSkeleton } from '../components/skeletons';
import { useCan } from '../lib/app-state';
import { useCall } from '../lib/query';
import { AddMeasureDialog } from './add-measure-dialog';
import { MeasureRow } from './measure-row';

interface MeasuresSectionProps {
  personId: PersonId;
  name: string;
}

/** Hold, hide and block of one person, for whoever may decide on them. */
export function MeasuresSection({ personId, name }: MeasuresSectionProps) {
  const { t } = useTranslation();
  const mayDecide = useCan()('moderation.manage');
  if (!mayDecide) return null;
  return (
    <FormSection title={t('moderation.title')}>
      <Measures personId={personId} name={name} />
    </FormSection>
  );
}

function Measures({ personId, name }: MeasuresSectionProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('measures.ofPerson', { personId });
  const [isAdding, adding] = useDisclosure(false);
  const [isWhole, setWhole] = useState(false);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PanelSkeleton lines={1} />;
  const current = data.measures.filter(({ state }) => state === 'in_force');
  const older = data.measures.length - current.length;
  return (
    <Stack gap="xs">
      {current.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('moderation.none')}
        </Text>
      )}
      {(isWhole ? data.measures : current).map((measure) => (
        <MeasureRow key={measure.id} measure={measure} />
      ))}
      {older > 0 && !isWhole && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          style={{ alignSelf: 'start' }}
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('moderation.older', { count: older })}
        </Anchor>
      )}
      <Decisions matches={data.toDecide} />
      <Button variant="default" size="sm" style={{ alignSelf: 'start' }} onClick={adding.open}>
        {t('moderation.add')}
      </Button>
      <AddMeasureDialog personId={personId} name={name} opened={isAdding} onClose={adding.close} />
    </Stack>
  );
}

function Decisions({ matches }: { matches: readonly ToDecide[] }) {
  const { t } = useTranslation();
  if (matches.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {t('moderation.toDecide')}
      </Text>
      {matches.map(({ matchId, requestId, requesterName, helperName, summary }) => (
        <Anchor key={matchId} component={Link} href={`/review/${String(requestId)}`} size="sm">
          {t('moderation.toDecideLine', { requester: requesterName, helper: helperName, summary })}
        </Anchor>
      ))}
    </Stack>
  );
}
