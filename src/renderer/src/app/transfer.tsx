import { useState } from 'react';
import type { ImportKind } from '../../../shared/contract/transfer';
import { ExportDialog, type ExportKind } from '../features/transfer/export-dialog';
import { ImportDialog } from '../features/transfer/import-dialog';

interface Asked<Kind> {
  readonly kind: Kind;
  readonly isOpen: boolean;
}

/** What is to be brought in or saved as a file, wherever it was asked for. Each dialog keeps its kind while it closes. */
export function useTransfer() {
  const [importing, setImporting] = useState<Asked<ImportKind>>({ kind: 'requests', isOpen: false });
  const [exporting, setExporting] = useState<Asked<ExportKind>>({ kind: 'requests', isOpen: false });
  const closeImport = () => {
    setImporting((old) => ({ ...old, isOpen: false }));
  };
  const closeExport = () => {
    setExporting((old) => ({ ...old, isOpen: false }));
  };
  return {
    close: () => {
      closeImport();
      closeExport();
    },
    openImport: (kind: ImportKind) => setImporting({ kind, isOpen: true }),
    openExport: (kind: ExportKind) => setExporting({ kind, isOpen: true }),
    dialogs: (
      <>
        <ImportDialog kind={importing.kind} opened={importing.isOpen} onClose={closeImport} />
        <ExportDialog kind={exporting.kind} opened={exporting.isOpen} onClose={closeExport} />
      </>
    ),
  };
}
