import type { ImportKind } from '../../../shared/contract/transfer';
import { ImportDialog } from '../features/transfer/import-dialog';
import { useExport } from '../features/transfer/use-export';

type Kind = 'requests' | 'helpers' | 'matches';

/** Saves one kind of record as a file, wherever it was asked for. */
export function useSave(): (kind: Kind) => void {
  const requests = useExport('requests');
  const helpers = useExport('helpers');
  const matches = useExport('matches');
  return (kind) => ({ requests, helpers, matches })[kind]();
}

/** The import dialog; it keeps its kind while it closes. */
export function Transfer({ importing, onClose }: { importing: ImportKind | null; onClose: () => void }) {
  return <ImportDialog kind={importing ?? 'requests'} opened={importing !== null} onClose={onClose} />;
}
