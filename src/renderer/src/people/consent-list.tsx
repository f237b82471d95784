import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { consentBasisSchema, consentHowSchema, type PersonConsents } from '../../../shared/contract/consent';
import type { ConsentScope } from '../../../shared/domain/consent';
import type { PersonId } from '../../../shared/domain/ids';
import { ErrorNotice } from '../components/error-notice';
import { focusOnceShown } from '../components/focus-once-shown';
import { PanelSkeleton } from '../components/skeletons';
import { Dialog } from '../components/dialog';
import { useCan } from '../lib/app-state';
import { useCall } from '../lib/query';
import { ConsentRow } from './consent-row';
import { useConsent, type Way } from './use-consent';

const HOWS = consentHowSchema.exclude(['import']).options;

interface ConsentDialogProps {
  opened: boolean;
  personId: PersonId;
  name: string;
  onClose: () => void;
}

/** The words to read out on the phone, and the answers. */
export function ConsentDialog({ opened, personId, name, onClose }: ConsentDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('consent.title')} size="lg">
      <ConsentList personId={personId} name={name} startsFocused />
    </Dialog>
  );
}

interface ConsentListProps {
  personId: PersonId;
  name: string;
  /** Begins at "They agree to all of it", so that Enter is enough while somebody is on the phone. */
  startsFocused?: boolean;
}

/** What a person agreed to, scope by scope. */
export function ConsentList({ personId, name, startsFocused = false }: ConsentListProps) {
  const { t } = useTranslation();
  const found = useCall('consents.ofPerson', { personId });
  const words = useCall('consents.settings', {});
  const mayWrite = useCan()('person.write');
  const [way, setWay] = useState<Way>({ how: 'phone', basis: 'consent' });
  const { answer, withdraw, error, isPending } = useConsent(personId, way);
  const failure = found.error ?? words.error;
  if (failure !== null) return <ErrorNotice error={failure} onRetry={() => void found.refetch()} />;
  if (found.data === undefined || words.data === undefined) return <PanelSkeleton lines={4} />;
  const { scopes, sharedWith } = found.data;
  const open = scopes.filter(({ state }) => state === 'unrecorded').map(({ scope }) => scope);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('consent.hint')}
      </Text>
      {mayWrite && <WayFields way={way} onWay={setWay} />}
      {mayWrite && open.length > 0 && (
        <Button
          style={{ alignSelf: 'start' }}
          {...(startsFocused ? { 'data-autofocus': true, ref: focusOnceShown } : {})}
          loading={isPending}
          onClick={() => {
            answer(open, true);
          }}
        >
          {t('consent.agreeAll')}
        </Button>
      )}
      {scopes.map((one) => (
        <ConsentRow
          key={one.scope}
          asked={one}
          name={name}
          words={words.data.words[one.scope]}
          mayWrite={mayWrite}
          onAnswer={(isGiven) => {
            answer([one.scope], isGiven);
          }}
          onWithdraw={() => {
            withdraw(one.scope);
          }}
        />
      ))}
      <ErrorNotice error={error} />
      {isTakenBack(scopes) && sharedWith.length > 0 && <SharedWith shared={sharedWith} />}
    </Stack>
  );
}

const isTakenBack = (scopes: PersonConsents['scopes']) =>
  scopes.some(
    ({ scope, state }) => SHARING.includes(scope) && (state === 'withdrawn' || state === 'refused'),
  );
const SHARING: readonly ConsentScope[] = ['hold', 'share_contact', 'share_address'];

function WayFields({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  const { t } = useTranslation();
  return (
    <Group grow>
      <Select
        label={t('consent.how.label')}
        allowDeselect={false}
        data={HOWS.map((how) => ({ value: how, label: t(`consent.how.${how}`) }))}
        value={way.how}
        onChange={(how) => {
          if (how !== null) onWay({ ...way, how });
        }}
      />
      <Select
        label={t('consent.basis.label')}
        allowDeselect={false}
        data={consentBasisSchema.options.map((basis) => ({
          value: basis,
          label: t(`consent.basis.${basis}`),
        }))}
        value={way.basis}
        onChange={(basis) => {
          if (basis !== null) onWay({ ...way, basis });
        }}
      />
    </Group>
  );
}

/** Helpers who know already what was taken back since. */
function SharedWith({ shared }: { shared: PersonConsents['sharedWith'] }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} role="status">
      <Text size="sm" fw={600}>
        {t('consent.shared')}
      </Text>
      {shared.map(({ matchId, requestId, helperName, summary }) => (
        <Anchor key={matchId} component={Link} href={`/review/${String(requestId)}`} size="sm">
          {t('consent.sharedWith', { helper: helperName, summary })}
        </Anchor>
      ))}
    </Stack>
  );
}
