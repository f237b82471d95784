import { KithError } from '../../shared/contract/errors';
import type { FileDialogs } from './file-dialogs';

/**
 * Dialogs that count only while whoever was asked still sits there: the system leaves them open over a window that is
 * locked, where anybody could answer in the place of who is gone.
 * @param seat who sits there, by which login, with which permissions; another text once any of it changed
 */
export function seatedDialogs(dialogs: FileDialogs, seat: () => Promise<string>): FileDialogs {
  const seated =
    <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      const before = await seat();
      const answer = await ask(...asked);
      if ((await seat()) === before) return answer;
      throw new KithError(
        'locked',
        'Kith was locked meanwhile, so nothing was done. Please log in and try again.',
      );
    };
  return {
    chooseOpenPath: seated(dialogs.chooseOpenPath),
    chooseFolder: seated(dialogs.chooseFolder),
    chooseRecord: seated(dialogs.chooseRecord),
    chooseSavePath: seated(dialogs.chooseSavePath),
    printPdf: seated(dialogs.printPdf),
    printOnPaper: seated(dialogs.printOnPaper),
  };
}
