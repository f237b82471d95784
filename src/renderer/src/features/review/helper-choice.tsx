import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { TypedSelect } from '../../components/typed-select';
import { useCall } from '../../lib/query';

export interface ChosenHelper {
  readonly helperId: HelperId;
  readonly name: string;
}

interface HelperChoiceProps {
  requestId: RequestId;
  value: ChosenHelper | null;
  onChange: (helper: ChosenHelper | null) => void;
}

const PAUSE_MILLISECONDS = 150;
const LIMIT = 30;

/** One helper by name; those who fit the request come first. */
export function HelperChoice({ requestId, value, onChange }: HelperChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [text] = useDebouncedValue(typed, PAUSE_MILLISECONDS);
  const isChosen = text === value?.name;
  const { data = [], isPlaceholderData } = useCall(
    'review.candidates',
    { requestId, text: isChosen ? '' : text.trim(), limit: LIMIT },
    { keepPrevious: true },
  );
  const found: readonly ChosenHelper[] =
    value === null || data.some(({ helperId }) => helperId === value.helperId) ? data : [value, ...data];
  return (
    <TypedSelect
      label={t('review.whatIf.helper')}
      placeholder={t('review.whatIf.helperHint')}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('review.whatIf.nobodyFound')}
      data={found.map(({ helperId, name }) => ({ value: String(helperId), label: name }))}
      // The main process searches; what it finds is shown as it comes.
      filter={({ options }) => options}
      value={value === null ? null : String(value.helperId)}
      isBehind={text !== typed || isPlaceholderData}
      onSearchChange={setTyped}
      onChange={(id) => {
        onChange(found.find(({ helperId }) => String(helperId) === id) ?? null);
      }}
    />
  );
}
