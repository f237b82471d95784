import { Button } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

/** The sheet of the day, as a file or on paper. */
export function DaySheetButtons() {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('desk.saveDaySheet');
  const print = useCommand('desk.printDaySheet');
  const telling = (words: 'desk.daySheetSaved' | 'desk.dayPrinted') => ({
    onSuccess: (answer: unknown) => {
      if (answer !== null) notify.done(t(words));
    },
    onError: notify.failed,
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileDownload size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => {
          save.mutate({}, telling('desk.daySheetSaved'));
        }}
      >
        {t('desk.daySheet')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        aria-label={t('desk.printDayOf')}
        loading={print.isPending}
        onClick={() => {
          print.mutate({}, telling('desk.dayPrinted'));
        }}
      >
        {t('desk.printDay')}
      </Button>
    </>
  );
}
