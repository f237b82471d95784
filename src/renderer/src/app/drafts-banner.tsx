import { useHotkeys } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/banner';
import { useMomentWords } from '../drafts/draft-notice';
import type { DraftsOffer } from './use-drafts-offer';

const KEY = 'mod+D';

/** Offers to go on with what was typed and not saved, by one click or key. */
export function DraftsBanner({ offer: { count, newest, goOn, later } }: { offer: DraftsOffer }) {
  const { t } = useTranslation();
  const when = useMomentWords(newest.keptAt);
  const form = t(`drafts.form.${newest.form}.${newest.key.startsWith('new') ? 'new' : 'edit'}`);
  useHotkeys([[KEY, goOn]], []);
  return (
    <Banner
      icon={IconPencil}
      label={t('drafts.offer.label')}
      text={t(count === 1 ? 'drafts.offer.one' : 'drafts.offer.many', { count, when, form })}
      action={{ label: t('drafts.offer.open'), onClick: goOn, keys: KEY }}
      later={{ label: t('drafts.offer.later'), onClick: later }}
    />
  );
}
