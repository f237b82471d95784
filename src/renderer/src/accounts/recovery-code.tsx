import { Alert, Button, Checkbox, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconKey, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/error-notice';
import { useCommand } from '../lib/query';
import classes from './recovery-code.module.css';

/** The code in groups, as it came or, where it came in one piece, of five characters each. */
function groupsOf(code: string): readonly string[] {
  const groups = code.split(/[\s-]+/).filter((group) => group !== '');
  return groups.length > 1 ? groups : (code.match(/.{1,5}/g) ?? []);
}

interface RecoveryCodeProps {
  code: string;
  /** There was a code before, which opens nothing any more. */
  isRenewed: boolean;
  onDone: () => void;
}

/** Shows a recovery code, once: it is stored nowhere, and the way on is open only after it was put somewhere safe. */
export function RecoveryCode({ code, isRenewed, onDone }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const [isKept, setKept] = useState(false);
  return (
    <Stack>
      <Text>{t('session.recoveryCode.what')}</Text>
      <Paper code={code} />
      <CodeButtons code={code} />
      <Text>{t('session.recoveryCode.where')}</Text>
      {isRenewed && (
        <Alert variant="light" color="yellow" icon={<IconKey aria-hidden />}>
          {t('session.recoveryCode.instead')}
        </Alert>
      )}
      <Group justify="space-between">
        <Checkbox
          size="md"
          label={t('session.recoveryCode.kept')}
          checked={isKept}
          onChange={(event) => {
            setKept(event.currentTarget.checked);
          }}
        />
        <Button size="md" disabled={!isKept} onClick={onDone}>
          {t('session.recoveryCode.goOn')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What is printed: nothing else of the window comes onto the paper. */
function Paper({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes['paper']}>
      <Title order={2} className={classes['onlyPrinted'] ?? ''}>
        {t('session.recoveryCode.paper')}
      </Title>
      <div role="group" aria-label={t('session.recoveryCode.label')} className={classes['code']}>
        {groupsOf(code).map((group, at) => (
          <span key={`${String(at)} ${group}`}>{group} </span>
        ))}
      </div>
      <p className={classes['onlyPrinted']}>{t('session.recoveryCode.paperHint')}</p>
    </div>
  );
}

function CodeButtons({ code }: { code: string }) {
  const { t } = useTranslation();
  const note = useCommand('accounts.noteCodePrinted');
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => {
          note.mutate({}, { onSuccess: () => window.print() });
        }}
      >
        {t('session.recoveryCode.print')}
      </Button>
      <CopyButton value={groupsOf(code).join('-')}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            onClick={copy}
          >
            {t(copied ? 'session.recoveryCode.copied' : 'session.recoveryCode.copy')}
          </Button>
        )}
      </CopyButton>
      <Text size="sm" c="dimmed" style={{ flex: 1, minWidth: 240 }}>
        {t('session.recoveryCode.copyHint')}
      </Text>
      <ErrorNotice error={note.error} />
    </Group>
  );
}
