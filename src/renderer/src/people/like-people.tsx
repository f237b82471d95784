import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/domain/ids';
import { AskedFirst, AskedLine } from './asked-first';
import type { LikePeopleAsked } from './use-like-people';

interface LikePeopleProps {
  asked: LikePeopleAsked;
  /** Takes the person who is there instead of a copy; null where the form has no use for that. */
  onUse: ((id: PersonId) => void) | null;
}

/** Who may be there already: taken instead of a copy, or said to be somebody else. */
export function LikePeople({ asked, onUse }: LikePeopleProps) {
  const { t } = useTranslation();
  if (asked.people.length === 0) return null;
  return (
    <AskedFirst
      title={t('duplicates.ask.person')}
      hint={t('duplicates.ask.personHint')}
      isUrgent={asked.isUrgent}
      box={asked.box}
    >
      {asked.people.map(({ id, displayName: name, phone, locality, whys }) => (
        <AskedLine
          key={id}
          name={name}
          detail={[phone ?? '', locality].filter((part) => part !== '').join(' · ')}
          whys={whys}
          use={
            onUse && {
              words: t('duplicates.ask.use'),
              label: t('duplicates.ask.useName', { name }),
              run: () => {
                onUse(id);
              },
            }
          }
          other={{
            words: t('duplicates.ask.other'),
            label: t('duplicates.ask.otherName', { name }),
            run: () => {
              asked.isOther(id);
            },
          }}
        />
      ))}
    </AskedFirst>
  );
}
