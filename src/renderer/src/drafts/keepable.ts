import type { UseFormReturnType } from '@mantine/form';
import type { KeepableForm } from './use-kept-form';

/** A form of the settings as one that can be kept. @param start as it is stored now */
export function keepable<T extends object>(form: UseFormReturnType<T>, start: T): KeepableForm<T> {
  return {
    value: form.values,
    start,
    isDirty: form.isDirty(),
    bring: (value) => {
      form.setValues(value);
    },
    reset: (value) => {
      form.setValues(value);
      form.clearErrors();
    },
  };
}
