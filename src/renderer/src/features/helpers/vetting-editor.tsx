import { Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { LineEditor, RemoveLine, type LineActions } from '../../components/line-editor';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import classes from './vetting-editor.module.css';
import { usualEnd, vettingState, type VettingItem } from './vetting-state';

interface VettingEditorProps {
  value: readonly VettingItem[];
  error: string | undefined;
  onChange: (items: VettingItem[]) => void;
}

/** Checks with their validity; the certificates themselves are never kept. */
export function VettingEditor({ value, error, onChange }: VettingEditorProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const terms = useTerms();
  const [usual] = terms.list('vetting');
  const newCheck = (kind: string) => ({
    kind,
    validFrom: today,
    validUntil: usualEnd(terms.vetting(kind), today),
  });
  return (
    <LineEditor
      value={value}
      error={error}
      noneWords={t('helpers.vetting.none')}
      addLabel={t('helpers.vetting.add')}
      newItem={() => newCheck(usual?.code ?? '')}
      onChange={onChange}
      line={(item, actions) => <VettingLine item={item} {...actions} />}
    />
  );
}

type VettingLineProps = LineActions<VettingItem> & { item: VettingItem };

function VettingLine({ item, onChange, onRemove }: VettingLineProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const terms = useTerms();
  // A last day that somebody typed stays; one that only followed from kind and first day follows them.
  const follow = (changed: Partial<Pick<VettingItem, 'kind' | 'validFrom'>>) => {
    const usual = ({ kind, validFrom }: Pick<VettingItem, 'kind' | 'validFrom'>) =>
      usualEnd(terms.vetting(kind), validFrom);
    const isUsual = item.validUntil === usual(item);
    onChange({ ...changed, ...(isUsual ? { validUntil: usual({ ...item, ...changed }) } : {}) });
  };
  return (
    <div
      className={classes['line']}
      role="group"
      aria-label={item.kind === '' ? t('helpers.vetting.kind') : terms.label(item.kind)}
    >
      <Select
        label={t('helpers.vetting.kind')}
        allowDeselect={false}
        data={terms.options('vetting', item.kind === '' ? [] : [item.kind])}
        value={item.kind === '' ? null : item.kind}
        onChange={(kind) => {
          if (kind !== null) follow({ kind });
        }}
      />
      <DayField
        label={t('helpers.vetting.from')}
        isWeekdayHidden
        width="100%"
        today={today}
        value={item.validFrom}
        onChange={(validFrom) => {
          if (validFrom !== null) follow({ validFrom });
        }}
      />
      <DayField
        label={t('helpers.vetting.until')}
        placeholder={t('helpers.vetting.noEnd')}
        isWeekdayHidden
        width="100%"
        isClearable
        today={today}
        value={item.validUntil}
        onChange={(validUntil) => {
          onChange({ validUntil });
        }}
      />
      <RemoveLine label={t('helpers.vetting.remove')} onRemove={onRemove} />
      {item.kind !== '' && <StateWords item={item} />}
    </div>
  );
}

const LOOKS = {
  valid: { Icon: IconCheck, color: 'dimmed' },
  notYet: { Icon: IconClock, color: 'dimmed' },
  inGrace: { Icon: IconAlertTriangle, color: 'var(--mantine-color-orange-text)' },
  expiring: { Icon: IconClock, color: 'var(--mantine-color-orange-text)' },
  expired: { Icon: IconAlertTriangle, color: 'var(--mantine-color-error)' },
} as const;

/** Valid, ending soon or over: by words and sign, not by colour alone. */
function StateWords({ item }: { item: VettingItem }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const graceDays = useTerms().vetting(item.kind)?.graceDays ?? 0;
  const state = vettingState(item, today, graceDays);
  const { Icon, color } = LOOKS[state.name];
  const count = 'days' in state ? state.days : 0;
  return (
    <Text size="sm" c={color} className={classes['state'] ?? ''}>
      <Icon size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
      {t(`helpers.vetting.state.${state.name}`, { count })}
    </Text>
  );
}
