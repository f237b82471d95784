import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConcernCall } from '../../../../shared/domain/concern';
import { useCan } from '../../lib/app-state';
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
      {concern.call !== null && <CallOf call={concern.call} />}
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

/** When it was and who took it, from where it came while nobody knows who rang, and the way to it. */
function CallOf({ call: { id, startedAt, operator, number } }: { call: ConcernCall }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayOpen = useCan()('call.take');
  return (
    <Group gap="xs">
      <Text size="sm">
        {t('safeguarding.detail.call', { when: format.moment(startedAt), operator })}
        {number !== '' && ` ${t('safeguarding.detail.callNumber', { number })}`}
      </Text>
      {mayOpen && (
        <Anchor component={Link} href={`/phone?call=${String(id)}`} size="sm">
          {t('safeguarding.detail.openCall')}
        </Anchor>
      )}
    </Group>
  );
}
