import { Box, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RecoveryCode } from '../accounts/recovery-code';

/** A recovery code that a person has not put somewhere safe yet. It is held in `SessionGate` alone, and only while it is shown. */
export interface NewCode {
  readonly code: string;
  /** Which step of making the first account it is; null when there was a code before. */
  readonly step: { readonly step: number; readonly steps: number } | null;
}

/** Stands before everything else until the new code was put somewhere safe. */
export function RecoveryCodeScreen({ newCode, onDone }: { newCode: NewCode; onDone: () => void }) {
  const { t } = useTranslation();
  const { code, step } = newCode;
  return (
    <Box component="main" className="kith-main kith-first">
      <Container size={720} w="100%">
        <Stack className="kith-card" p="xl">
          <div>
            {step !== null && <Text c="dimmed">{t('session.first.step', step)}</Text>}
            <Title order={1} size="h2">
              {t('session.recoveryCode.title')}
            </Title>
          </div>
          <RecoveryCode code={code} isRenewed={step === null} onDone={onDone} />
        </Stack>
      </Container>
    </Box>
  );
}
