import { notifications } from '@mantine/notifications';
import { useErrorWords } from './errors';

export interface Notify {
  /** Something was done; stays for a few seconds. */
  done: (message: string) => void;
  /** Something could not be done; stays until it is closed. */
  failed: (error: unknown) => void;
  /** Something to know that is no failure. */
  note: (title: string, message: string) => void;
}

/** Short messages at the edge of the window, also read out by screen readers. */
export function useNotify(): Notify {
  const words = useErrorWords();
  return {
    done: (message) => void notifications.show({ message, color: 'teal', autoClose: 5000, withBorder: true }),
    failed: (error) => {
      const { title, detail } = words(error);
      notifications.show({ title, message: detail, color: 'red', autoClose: false, withBorder: true });
    },
    note: (title, message) =>
      void notifications.show({ title, message, color: 'yellow', autoClose: 12_000, withBorder: true }),
  };
}
