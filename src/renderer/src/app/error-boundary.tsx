import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

interface BoundaryProps {
  children: ReactNode;
  fallback: (retry: () => void) => ReactNode;
}

/** React offers this as a class only. The error itself reaches the console, where the main process logs it. */
class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    return this.state.hasFailed
      ? this.props.fallback(() => this.setState({ hasFailed: false }))
      : this.props.children;
  }
}

/** Keeps a crash of one screen to that screen, and offers the way forward. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Boundary key={path.split('/')[1]} fallback={(retry) => <Crash onRetry={retry} />}>
      {children}
    </Boundary>
  );
}

function Crash({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const [path, navigate] = useLocation();
  return (
    <Container size="xs" py="xl" role="alert">
      <Stack>
        <Title order={1} size="h3">
          {t('errors.crash.title')}
        </Title>
        <Text>{t('errors.crash.hint')}</Text>
        <Group>
          <Button onClick={onRetry}>{t('errors.crash.reopen')}</Button>
          {!path.startsWith('/review') && (
            <Button variant="default" onClick={() => navigate('/review')}>
              {t('errors.crash.toReview')}
            </Button>
          )}
        </Group>
      </Stack>
    </Container>
  );
}
