import { getDefaultZIndex, Modal, ModalStackContext, type ModalProps } from '@mantine/core';
import { useContext, useEffect, useEffectEvent, useId, useLayoutEffect } from 'react';
import { useFocusBack } from '../lib/focus-back';

/**
 * The id of a dialog in the stack of open ones, where it stands as soon as it is on the screen: the library would put it
 * there a moment later, and on a busy computer an Escape in between would reach nothing. A dialog that is taken off the
 * screen while it is open leaves the stack; otherwise the stack would keep hiding the dialog below it.
 */
function useStackId(opened: boolean): string {
  const id = useId();
  const stack = useContext(ModalStackContext);
  const enter = useEffectEvent(() => stack?.addModal(id, getDefaultZIndex('modal')));
  const leave = useEffectEvent(() => stack?.removeModal(id));
  useLayoutEffect(() => {
    if (opened) enter();
  }, [opened]);
  useEffect(
    () => () => {
      leave();
    },
    [],
  );
  return id;
}

/** A dialog that knows its place among those that are open: only the topmost hears keys and holds the focus. */
export function Dialog(props: Omit<ModalProps, 'stackId'>) {
  const stackId = useStackId(props.opened);
  useFocusBack(props.opened);
  return <Modal {...props} stackId={stackId} />;
}
