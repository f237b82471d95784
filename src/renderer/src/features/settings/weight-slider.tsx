import { ActionIcon, Slider, Text, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WEIGHTS, type WeightName } from '../../../../shared/contract/settings';
import { useFormat } from '../../lib/format';
import classes from './weights.module.css';

interface WeightSliderProps {
  name: WeightName;
  /** Metres, as everything that is weighed. */
  value: number;
  usual: number;
  isDisabled: boolean;
  onChange: (metres: number) => void;
}

/** One thing that counts: what it is, how much it counts in words, and the usual amount marked. */
export function WeightSlider({ name, value, usual, isDisabled, onChange }: WeightSliderProps) {
  const { t } = useTranslation();
  const distance = useDistance();
  const label = t(`weights.weight.${name}.name`);
  const inWords = (metres: number) =>
    metres === 0 ? t('weights.none') : t(`weights.weight.${name}.unit`, { distance: distance(metres) });
  const isUsual = value === usual;
  return (
    <div className={classes['row']}>
      <div>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`weights.weight.${name}.hint`)}
        </Text>
      </div>
      <div>
        <Slider
          thumbLabel={label}
          thumbValueText={inWords}
          label={null}
          size={6}
          thumbSize={20}
          classNames={{ mark: classes['mark'] ?? '' }}
          min={0}
          max={WEIGHTS[name].most}
          step={WEIGHTS[name].step}
          marks={[{ value: usual }]}
          value={value}
          disabled={isDisabled}
          onChange={onChange}
        />
        <div className={classes['words']}>
          <Text size="sm">{inWords(value)}</Text>
          <Text size="xs" c="dimmed" className={classes['usual'] ?? ''}>
            {isUsual ? t('weights.isUsual') : t('weights.usual', { amount: distance(usual) })}
          </Text>
          <Tooltip label={t('weights.reset')}>
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('weights.resetOne', { name: label })}
              disabled={isDisabled}
              style={{ visibility: isUsual ? 'hidden' : 'visible' }}
              onClick={() => {
                onChange(usual);
              }}
            >
              <IconRestore size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </div>
  );
}

/** Distances as set: ten metres more are a step of their own here, where a way is rounded to fifty. */
function useDistance(): (metres: number) => string {
  const format = useFormat();
  const { t } = useTranslation();
  return (metres) =>
    metres < 1_000 ? t('weights.metres', { metres: format.number(metres) }) : format.distance(metres);
}
