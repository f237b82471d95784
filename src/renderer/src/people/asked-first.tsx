import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Why } from '../../../shared/domain/duplicate';
import { WhyList } from './why-list';

interface AskedFirstProps {
  title: string;
  hint: string;
  /** True once somebody tried to save before deciding. */
  isUrgent: boolean;
  box: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** Says that what is typed looks like something that is there, and why; focused when it has to be decided first. */
export function AskedFirst({ title, hint, isUrgent, box, children }: AskedFirstProps) {
  const { t } = useTranslation();
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="region"
      aria-label={title}
      color="yellow"
      variant="outline"
      icon={<IconUsers size={20} aria-hidden />}
      title={title}
    >
      <Stack gap="xs">
        <Text size="sm" role="status">
          {isUrgent ? t('duplicates.ask.decideFirst') : hint}
        </Text>
        {children}
      </Stack>
    </Alert>
  );
}

interface AskedLineProps {
  name: string;
  detail: string;
  whys: readonly Why[];
  /** Each with its words and what it is called for those who do not see the line. */
  use: { words: string; label: string; run: () => void } | null;
  other: { words: string; label: string; run: () => void };
}

/** One that looks the same: open it, or say that it is another. */
export function AskedLine({ name, detail, whys, use, other }: AskedLineProps) {
  return (
    <Group justify="space-between" align="start" wrap="nowrap" gap="sm">
      <div>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {detail !== '' && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
        <WhyList whys={whys} />
      </div>
      <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
        {use !== null && (
          <Button size="xs" aria-label={use.label} onClick={use.run}>
            {use.words}
          </Button>
        )}
        <Button size="xs" variant="default" aria-label={other.label} onClick={other.run}>
          {other.words}
        </Button>
      </Group>
    </Group>
  );
}
