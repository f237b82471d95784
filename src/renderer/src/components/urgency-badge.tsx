import { Badge } from '@mantine/core';
import { IconAlertOctagon, IconArrowUp, IconCircle, IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../../shared/domain/request';

const LOOKS = {
  critical: { color: 'red', Icon: IconAlertOctagon },
  high: { color: 'orange', Icon: IconArrowUp },
  normal: { color: 'kith', Icon: IconCircle },
  low: { color: 'gray', Icon: IconArrowDown },
} as const;

interface UrgencyBadgeProps {
  urgency: Urgency;
  size?: 'xs' | 'sm' | 'md';
}

/** How urgent a request is: by word, shape and colour. */
export function UrgencyBadge({ urgency, size = 'sm' }: UrgencyBadgeProps) {
  const { t } = useTranslation();
  const { color, Icon } = LOOKS[urgency];
  return (
    <Badge
      style={{ flexShrink: 0 }}
      color={color}
      size={size}
      variant={urgency === 'critical' ? 'filled' : 'light'}
      leftSection={<Icon size={12} stroke={2.5} aria-hidden />}
    >
      {t(`common.urgency.${urgency}`)}
    </Badge>
  );
}
