import { Button, Input, SegmentedControl, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { placeWords, type PlaceInput } from '../../../../shared/domain/place';
import { FormSection } from '../../components/form-section';
import { useTerms } from '../../lib/terms';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { PlaceField } from '../../people/place-field';
import type { RequestForm } from './request-form';

interface RequestWhereProps {
  draft: Draft<RequestForm>;
  /** Where the requester lives; null when that is not known. */
  home: PlaceInput | null;
}

/** Where the help is needed, and where it leads to. */
export function RequestWhere({ draft, home }: RequestWhereProps) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <FormSection title={t('requests.section.where')} why={t('requests.why.place')}>
      <SegmentedControl
        aria-label={t('requests.section.where')}
        fullWidth
        data={[
          { value: 'home', label: t('requests.where.home') },
          { value: 'elsewhere', label: t('requests.where.elsewhere') },
        ]}
        value={value.isAtHome ? 'home' : 'elsewhere'}
        onChange={(where) => {
          set({ isAtHome: where === 'home' });
        }}
      />
      {value.isAtHome ? (
        <HomeWords home={home} isChosen={value.requesterId !== null} />
      ) : (
        <PlaceField
          legend={t('requests.where.place')}
          value={value.place}
          error={problem('place')}
          onChange={(place) => {
            set({ place });
          }}
        />
      )}
      <Destination draft={draft} />
    </FormSection>
  );
}

function HomeWords({ home, isChosen }: { home: PlaceInput | null; isChosen: boolean }) {
  const { t } = useTranslation();
  if (!isChosen) return null;
  if (home === null) return <Input.Description role="status">{t('requests.where.noHome')}</Input.Description>;
  const isOnMap = home.point !== null;
  return (
    <Text size="sm">
      {placeWords(home)}
      {!isOnMap && (
        <Input.Description component="span"> {t('requests.where.homeWithoutPoint')}</Input.Description>
      )}
    </Text>
  );
}

/** Shown for categories that lead somewhere, and for any other on demand. */
function Destination({ draft }: { draft: Draft<RequestForm> }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { value, set } = draft;
  const [isWanted, wanted] = useDisclosure(value.destination !== null);
  const isUsual = value.category !== null && terms.category(value.category)?.hasDestination === true;
  if (!isWanted && !isUsual) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={wanted.open}
      >
        {t('requests.where.addDestination')}
      </Button>
    );
  }
  return (
    <PlaceField
      legend={t('requests.where.destination')}
      why={t('requests.why.destination')}
      value={value.destination}
      onChange={(destination) => {
        set({ destination });
      }}
    />
  );
}
