import { ModalStackContext } from '@mantine/core';
import { useContext, useEffect, useEffectEvent, useId } from 'react';

/**
 * The id of a dialog in the stack of open ones. A dialog that is taken off the screen while it is open leaves the stack;
 * otherwise the stack would keep hiding the dialog below it.
 */
export function useStackId(): string {
  const id = useId();
  const stack = useContext(ModalStackContext);
  const leave = useEffectEvent(() => {
    stack?.removeModal(id);
  });
  useEffect(
    () => () => {
      leave();
    },
    [],
  );
  return id;
}
