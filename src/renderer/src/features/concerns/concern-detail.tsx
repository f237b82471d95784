import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format';
import { aboutWhom } from '../../people/concern-subject';
import { ConcernActions } from './concern-actions';
import { ConcernUrgencyBadge } from './concern-line';
import type { ConcernPartProps } from './concern-part';
import { ConcernStatusBar } from './concern-status';
import { ConcernSteps } from './concern-steps';
import classes from './concerns.module.css';

/** One concern: what was said, where it stands, what is to be done and what was. */
export function ConcernDetail(props: ConcernPartProps) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="md" className="kith-card" p="md" aria-label={aboutWhom(t, props.concern)}>
      <Head concern={props.concern} />
      <ConcernStatusBar {...props} />
      <ConcernActions {...props} />
      <ConcernSteps {...props} />
    </Stack>
  );
}

function Head({ concern }: Pick<ConcernPartProps, 'concern'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { urgency, raisedBy, raisedAt, source, words, hiddenFrom } = concern;
  const raised = t('safeguarding.detail.raised', { by: raisedBy, when: format.moment(raisedAt) });
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Title order={2} size="h4">
          {aboutWhom(t, concern)}
        </Title>
        <ConcernUrgencyBadge urgency={urgency} />
      </Group>
      <Text size="sm" c="dimmed">
        {raised}, {t(`safeguarding.detail.source.${source.kind}`)}
      </Text>
      {words === '' ? (
        <Text size="sm" c="dimmed">
          {t('safeguarding.detail.noWords')}
        </Text>
      ) : (
        <blockquote className={classes['words']}>{words}</blockquote>
      )}
      {hiddenFrom.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('safeguarding.detail.hiddenFrom', { names: format.list(hiddenFrom) })}
        </Text>
      )}
    </Stack>
  );
}
