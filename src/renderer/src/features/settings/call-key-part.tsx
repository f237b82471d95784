import { Button, Code, CopyButton, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import { CALL_KEYS, callKeySchema } from '../../../../shared/domain/call';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

const OFF = 'off';
const PEDAL = 'F13';

/** Which key of this computer opens the call screen from any program. */
export function CallKeyPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('app.callKey', {});
  return (
    <Part title={t('calls.key.title')} hint={t('calls.key.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data !== undefined && <Choice state={data} />}
    </Part>
  );
}

function Choice({ state: { key, stand, command } }: { state: OutputOf<'app.callKey'> }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const set = useCommand('app.setCallKey');
  const choose = (chosen: string) => {
    const next = chosen === OFF ? null : callKeySchema.parse(chosen);
    const onSuccess = () =>
      notify.done(next === null ? t('calls.key.savedOff') : t('calls.key.saved', { key: next }));
    set.mutate({ key: next }, { onSuccess });
  };
  return (
    <Stack gap="md" maw={640}>
      <Radio.Group
        label={t('calls.key.label')}
        description={t('calls.key.otherPrograms')}
        value={key ?? OFF}
        onChange={choose}
      >
        <Stack gap="xs" mt="xs">
          <Radio value={OFF} label={t('calls.key.off')} disabled={set.isPending} />
          {CALL_KEYS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={one === PEDAL ? t('calls.key.pedal', { key: one }) : one}
              disabled={set.isPending}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" role="status">
        {t(`calls.key.stand.${stand}`, { key })}
      </Text>
      <ErrorNotice error={set.error} />
      <Command command={command} />
    </Stack>
  );
}

function Command({ command }: { command: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('calls.key.command')}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('calls.key.commandHint')}
      </Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {command}
      </Code>
      <CopyButton value={command}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" mt="xs" onClick={copy}>
            {t(copied ? 'calls.key.copied' : 'calls.key.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
