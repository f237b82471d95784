import { Stepper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch, ImportKind, ImportMapping } from '../../../../shared/contract/transfer';
import type { ChosenFile } from './chosen-file';
import { ChooseFile } from './choose-file';
import { ImportDone } from './import-done';
import { ImportPreviewStep } from './import-preview';
import { MapColumns } from './map-columns';
import { Dialog } from '../../components/dialog';
import { ASKS_TO_LEAVE } from '../../lib/words-in-dialogs';

interface ImportDialogProps {
  kind: ImportKind;
  opened: boolean;
  onClose: () => void;
}

/** Brings in a file: choose, map its columns, look at what would happen, run, and undo if it was wrong. */
export function ImportDialog({ kind, opened, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(`transfer.import.title.${kind}`)}
      size="70rem"
      closeOnClickOutside={false}
    >
      <Steps kind={kind} onClose={onClose} />
    </Dialog>
  );
}

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'map' | 'preview'; readonly file: ChosenFile; readonly mapping: ImportMapping }
  | { readonly name: 'done'; readonly file: ChosenFile; readonly batch: ImportBatch };

const ORDER = ['choose', 'map', 'preview', 'done'] as const;

function Steps({ kind, onClose }: { kind: ImportKind; onClose: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const restart = () => {
    setStep({ name: 'choose' });
  };
  const isBegun = step.name === 'map' || step.name === 'preview';
  return (
    <div {...(isBegun ? ASKS_TO_LEAVE : {})}>
      <Stepper active={ORDER.indexOf(step.name)} size="sm" mb="md" allowNextStepsSelect={false}>
        {ORDER.map((name) => (
          <Stepper.Step key={name} label={t(`transfer.step.${name}`)} />
        ))}
      </Stepper>
      {step.name === 'choose' && (
        <ChooseFile
          kind={kind}
          onChosen={(file) => {
            setStep({ name: 'map', file, mapping: file.mapping });
          }}
        />
      )}
      {step.name === 'map' && (
        <MapColumns
          file={step.file}
          mapping={step.mapping}
          onChange={(mapping) => {
            setStep({ ...step, mapping });
          }}
          onBack={restart}
          onNext={() => {
            setStep({ ...step, name: 'preview' });
          }}
        />
      )}
      {step.name === 'preview' && (
        <ImportPreviewStep
          file={step.file}
          mapping={step.mapping}
          onChange={(mapping) => {
            setStep({ ...step, mapping });
          }}
          onBack={() => {
            setStep({ ...step, name: 'map' });
          }}
          onDone={(batch) => {
            setStep({ name: 'done', file: step.file, batch });
          }}
        />
      )}
      {step.name === 'done' && (
        <ImportDone file={step.file} batch={step.batch} onAnother={restart} onClose={onClose} />
      )}
    </div>
  );
}
